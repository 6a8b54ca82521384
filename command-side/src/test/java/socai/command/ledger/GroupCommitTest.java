package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.somebody;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.personnel.Decide;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.PersonId;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.personnel.Transferred;

/** Appends that share a transaction are as if each had its own, but for the transaction. */
class GroupCommitTest {

    private static final int WRITERS = 8;
    private static final int EACH = 60;
    private static final int HANG_SECONDS = 30;

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void writersWhoComeTogetherShareTransactionsAndEachEventIsThereOnce() {
        List<UUID> streams = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            streams.add(UUID.randomUUID());
        }

        List<Outcome<Integer>> outcomes =
                Together.run(
                        WRITERS,
                        writer -> {
                            for (int i = 0; i < EACH; i++) {
                                append(streams.get(writer), i, i);
                            }
                            return EACH;
                        });

        assertThat(outcomes).allMatch(outcome -> outcome.value().isPresent());
        for (UUID stream : streams) {
            assertThat(NODE.eventsOf(stream))
                    .extracting(event -> ((HeadcountAssigned) event).persons())
                    .containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList());
        }
        Long transactions =
                NODE.jdbc()
                        .queryForObject(
                                "select count(distinct xid) from ledger.event where stream = any (?)",
                                Long.class,
                                (Object) streams.toArray(UUID[]::new));
        assertThat(transactions).isLessThan(WRITERS * EACH * 9L / 10);
    }

    @Test
    void ofTwoWhoWantTheSamePlaceOneLosesAndNobodyElse() {
        for (int round = 0; round < 20; round++) {
            UUID wanted = UUID.randomUUID();

            List<Outcome<Integer>> outcomes =
                    Together.run(
                            WRITERS,
                            writer -> {
                                append(writer < 2 ? wanted : UUID.randomUUID(), 0, writer);
                                return writer;
                            });

            assertThat(outcomes.subList(2, WRITERS)).allMatch(other -> other.value().isPresent());
            assertThat(outcomes.subList(0, 2).stream().map(Outcome::failure))
                    .filteredOn(Optional::isPresent)
                    .singleElement()
                    .satisfies(lost ->
                            assertThat(lost.orElseThrow())
                                    .isInstanceOf(ConcurrencyException.class));
            assertThat(NODE.eventsOf(wanted)).hasSize(1);
        }
    }

    @Test
    void aRefusalIsHeardByTheOneWhoIsRefused() {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            people.add(NODE.recruit(somebody(100 + i)));
        }
        long before = NODE.rows("ledger.event");

        List<Outcome<Long>> outcomes =
                Together.run(
                        WRITERS,
                        writer ->
                                NODE.record(
                                                Decide.that(
                                                        new Transferred(
                                                                people.get(writer),
                                                                writer == 0
                                                                        ? RECRUITED.minusDays(1)
                                                                        : RECRUITED.plusDays(1),
                                                                FINANCE)))
                                        .version());

        assertThat(outcomes.getFirst().failure().orElseThrow()).isInstanceOf(Refused.class);
        assertThat(outcomes.subList(1, WRITERS)).allMatch(other -> other.value().isPresent());
        assertThat(NODE.rows("ledger.event")).isEqualTo(before + WRITERS - 1);
    }

    @Test
    void whoWaitsForAnotherTransactionKeepsNobodyElseWaiting() throws SQLException {
        UUID taken = UUID.randomUUID();
        append(taken, 0, 1);
        try (Connection other = NODE.database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    """
                    insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                        decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                        request, payload)
                    select stream, 1, kind, effective_on, recorded_at, actor, decision_number,
                        decision_signed_on, decision_issuer, decision_signer, reason, request, payload
                    from ledger.event where stream = '%s'
                    """
                            .formatted(taken));

            // Without this, a defect would let the test wait for ever instead of failing.
            AtomicInteger othersDone = new AtomicInteger();
            AtomicBoolean late = new AtomicBoolean();
            CompletableFuture.delayedExecutor(HANG_SECONDS, TimeUnit.SECONDS)
                    .execute(() -> {
                        late.set(true);
                        commit(other);
                    });

            List<Outcome<Boolean>> outcomes =
                    Together.run(
                            WRITERS,
                            writer -> {
                                if (writer == 0) {
                                    assertThatExceptionOfType(ConcurrencyException.class)
                                            .isThrownBy(() -> append(taken, 1, 2));
                                    return true;
                                }
                                for (int i = 0; i < EACH; i++) {
                                    append(UUID.randomUUID(), 0, i);
                                }
                                if (othersDone.incrementAndGet() == WRITERS - 1) {
                                    assertThat(late).isFalse();
                                    commit(other);
                                }
                                return true;
                            });

            assertThat(outcomes).allMatch(outcome -> outcome.value().isPresent());
            assertThat(NODE.eventsOf(taken)).hasSize(2);
        }
    }

    private static void commit(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void append(UUID stream, int sequence, int persons) {
        HeadcountKind kind = HeadcountKind.ASSIGNED;
        NODE.ledger()
                .appendEvents(
                        new GenericDomainEventMessage<>(
                                "organisation",
                                stream.toString(),
                                sequence,
                                new HeadcountAssigned(FINANCE, FOUNDED, kind, persons),
                                Sample.order(new AssignHeadcount(FINANCE, FOUNDED, kind, persons))
                                        .asMetaData()));
    }
}
