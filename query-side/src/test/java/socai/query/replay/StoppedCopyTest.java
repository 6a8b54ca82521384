package socai.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.events.PersonId;
import socai.events.personnel.SecondmentEnded;
import socai.query.testing.SealedLedger;
import socai.testing.BreaksConnections;

/** A copy that stops inside leaves no message behind for whoever gets the connection next. */
class StoppedCopyTest {

    private static final int EVENTS = 1_500;
    private static final int UNREADABLE = 701;

    private static final SealedLedger LEDGER = new SealedLedger(List.of());
    private static final HikariDataSource POOL = pool();

    @BeforeAll
    static void sealEventsOfWhichOneCannotBeRead() {
        record(UNREADABLE - 1);
        new JdbcTemplate(LEDGER.database())
                .execute(
                        """
                        insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                            decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                            request, payload)
                        select gen_random_uuid(), 0, kind, effective_on, now(), actor, decision_number,
                            decision_signed_on, decision_issuer, decision_signer, reason, request, '{}'
                        from ledger.event limit 1
                        """);
        record(EVENTS - UNREADABLE);
        assertThat(LEDGER.seal()).isEqualTo(EVENTS);
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 700, UNREADABLE - 1})
    void afterAnEventThatCannotBeReadTheConnectionAnswersWhatItIsAsked(int before) {
        SealedEvents events = new SealedEvents(POOL);
        int pid = backend();

        for (int round = 0; round < 20; round++) {
            assertThatExceptionOfType(UnreadableEvent.class)
                    .isThrownBy(() -> events.after(UNREADABLE - 1, 1_000))
                    .satisfies(stop -> assertThat(stop.ledgerNo()).isEqualTo(UNREADABLE));
            assertThat(events.after(UNREADABLE - 1 - before, 1_000)).hasSize(before);
            requireOrder();
        }
        assertThat(backend()).as("the same connection").isEqualTo(pid);
    }

    @Test
    void afterAReaderThatThrowsTheConnectionAnswersWhatItIsAsked() {
        SealedCopy copy = new SealedCopy(new JdbcTemplate(POOL));
        List<Long> taken = new ArrayList<>();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        copy.after(
                                0,
                                600,
                                recorded -> {
                                    taken.add(recorded.ledgerNo());
                                    if (recorded.ledgerNo() == 3) {
                                        throw new IllegalArgumentException("no more");
                                    }
                                }));

        assertThat(taken).containsExactly(1L, 2L, 3L);
        requireOrder();
    }

    @Test
    @BreaksConnections
    void aConnectionOnWhichTheCopyCannotBeReadToItsEndIsNotGivenToAnybody() {
        SealedCopy copy = new SealedCopy(new JdbcTemplate(POOL));
        int pid = backend();

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() ->
                        copy.after(
                                0,
                                600,
                                _ -> {
                                    throw new StackOverflowError();
                                }));
        requireOrder();
        assertThat(backend()).isNotEqualTo(pid);
    }

    @Test
    @BreaksConnections
    void aConnectionThatIsLostInsideACopyIsNotGivenToAnybody() {
        SealedCopy copy = new SealedCopy(new JdbcTemplate(POOL));
        int pid = backend();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        copy.after(
                                0,
                                600,
                                recorded -> {
                                    if (recorded.ledgerNo() == 1) {
                                        aborted(pid);
                                    }
                                }));
        requireOrder();
        assertThat(backend()).isNotEqualTo(pid);
    }

    /** Statements of every kind, each with its own answer. */
    private static void requireOrder() {
        JdbcTemplate jdbc = new JdbcTemplate(POOL);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(POOL));
        for (int i = 0; i < 3; i++) {
            int asked = i;
            assertThat(jdbc.queryForObject("select ?::int", Integer.class, asked)).isEqualTo(asked);
            Integer inside =
                    transaction.execute(
                            _ -> jdbc.queryForObject("select ?::int + 10", Integer.class, asked));
            assertThat(inside).isEqualTo(asked + 10);
        }
    }

    private static int backend() {
        Integer pid =
                new JdbcTemplate(POOL).queryForObject("select pg_backend_pid()", Integer.class);
        return pid == null ? 0 : pid;
    }

    /** Ends the server's side of a connection; what it has sent already can still be read. */
    private static void aborted(int pid) {
        new JdbcTemplate(LEDGER.database())
                .queryForList("select pg_terminate_backend(?, 5000)", pid);
    }

    private static void record(int count) {
        PersonId person = new PersonId(UUID.randomUUID());
        LEDGER.record(
                person.value(),
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new SecondmentEnded(
                                        person, LocalDate.of(2026, 1, 1).plusDays(i), 0))
                        .toList());
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(LEDGER.database());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
