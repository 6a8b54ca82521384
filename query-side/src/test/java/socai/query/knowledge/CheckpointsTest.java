package socai.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.query.NotFound;
import socai.query.knowledge.AskedKnowledge.AtInstant;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.testing.SealedLedger;

class CheckpointsTest {

    private static final UnitCode UNIT = new UnitCode("05569");
    private static final SealedLedger LEDGER = new SealedLedger(List.of());

    private static Instant first = Instant.MIN;
    private static Instant second = Instant.MIN;

    @BeforeAll
    static void threeEntriesAndThenFourMore() {
        first = sealed(3);
        second = sealed(4);
    }

    private static Instant sealed(int entries) {
        record(LEDGER, entries);
        LEDGER.seal();
        return Objects.requireNonNull(
                        new JdbcTemplate(LEDGER.database())
                                .queryForObject(
                                        "select max(sealed_at) from ledger.seal", Timestamp.class))
                .toInstant();
    }

    /** Together, by one request. */
    private static void record(SealedLedger ledger, int entries) {
        ledger.record(headcounts(entries));
    }

    private static List<HeadcountAssigned> headcounts(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(persons ->
                        new HeadcountAssigned(
                                UNIT, LocalDate.of(2026, 1, 1), HeadcountKind.ASSIGNED, persons))
                .toList();
    }

    @Test
    void the_checkpoint_is_the_smallest_that_holds_the_number() {
        assertThat(sizes(0, 1, 3, 4, 7)).containsExactly(0L, 3L, 3L, 7L, 7L);
        Knowledge known = at(new AtNumber(2));
        assertThat(known.ledgerNo()).isEqualTo(2);
        assertThat(known.sealedAt()).isEqualTo(first);
        assertThat(known.checkpoint()).isNotEqualTo(at(new AtNumber(7)).checkpoint());
    }

    @Test
    void a_number_inside_what_was_recorded_together_is_not_whole() {
        assertThat(LongStream.rangeClosed(0, 7).mapToObj(number -> at(new AtNumber(number))))
                .extracting(Knowledge::wholeLedgerNo)
                .containsExactly(0L, 0L, 0L, 3L, 3L, 3L, 3L, 7L);
        assertThat(at(new AtNumber(3)).isWhole()).isTrue();
        assertThat(at(new AtNumber(4)).isWhole()).isFalse();
        assertThat(at(new AtInstant(first)).isWhole()).isTrue();
    }

    @Test
    void requests_that_share_a_transaction_are_whole_each_by_itself() {
        SealedLedger ledger = new SealedLedger(List.of());
        record(ledger, 2);
        ledger.recordBySeveral(headcounts(3));
        ledger.seal();
        Checkpoints checkpoints = new Checkpoints(ledger.database(), Clock.systemUTC());

        assertThat(
                        LongStream.rangeClosed(1, 5)
                                .map(no -> checkpoints.of(new AtNumber(no), 5).wholeLedgerNo()))
                .containsExactly(0L, 2L, 3L, 4L, 5L);
    }

    @Test
    void nothing_asked_means_no_half_of_a_transaction_that_is_sealed_in_several_batches() {
        SealedLedger ledger = new SealedLedger(List.of());
        record(ledger, 2);
        record(ledger, 5_001);
        ledger.seal();
        record(ledger, 1);
        ledger.seal();
        Checkpoints checkpoints = new Checkpoints(ledger.database(), Clock.systemUTC());
        assertThat(
                        new JdbcTemplate(ledger.database())
                                .queryForList(
                                        "select size from ledger.checkpoint order by size",
                                        Long.class))
                .containsExactly(5_000L, 5_003L, 5_004L);

        assertThat(checkpoints.of(AskedKnowledge.NEWEST, 5_002).ledgerNo()).isEqualTo(2);
        assertThat(checkpoints.of(AskedKnowledge.NEWEST, 5_002).checkpoint())
                .extracting(Knowledge.Checkpoint::size)
                .isEqualTo(5_000L);
        assertThat(checkpoints.of(AskedKnowledge.NEWEST, 5_003).ledgerNo()).isEqualTo(5_003);
        assertThat(checkpoints.of(new AtNumber(5_000), 5_004).wholeLedgerNo()).isEqualTo(2);
        assertThat(checkpoints.of(new AtNumber(5_003), 5_004).isWhole()).isTrue();
    }

    private static List<Long> sizes(long... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> at(new AtNumber(number)).checkpoint())
                .map(checkpoint -> checkpoint == null ? 0 : checkpoint.size())
                .toList();
    }

    @Test
    void an_instant_means_all_that_was_sealed_at_or_before_it() {
        assertThat(at(new AtInstant(first.minusNanos(1_000))).ledgerNo()).isZero();
        assertThat(at(new AtInstant(first)).ledgerNo()).isEqualTo(3);
        assertThat(at(new AtInstant(second.minusNanos(1))).ledgerNo()).isEqualTo(3);
        assertThat(at(new AtInstant(second)).ledgerNo()).isEqualTo(7);
        assertThat(at(new AtInstant(second.plusSeconds(1)))).isEqualTo(at(new AtNumber(7)));
    }

    @Test
    void nothing_asked_means_what_the_tables_hold_of_whole_checkpoints() {
        assertThat(checkpoints().of(AskedKnowledge.NEWEST, 7)).isEqualTo(at(new AtNumber(7)));
        assertThat(checkpoints().of(AskedKnowledge.NEWEST, 6)).isEqualTo(at(new AtNumber(3)));
        assertThat(checkpoints().of(AskedKnowledge.NEWEST, 3)).isEqualTo(at(new AtNumber(3)));
        assertThat(checkpoints().of(AskedKnowledge.NEWEST, 2)).isEqualTo(Knowledge.NOTHING);
        assertThat(checkpoints().of(AskedKnowledge.NEWEST, 0)).isEqualTo(Knowledge.NOTHING);
    }

    @Test
    void what_the_tables_have_not_reached_is_not_answered_with_less() {
        refused(new AtNumber(6), 5, "number-not-reached");
        refused(new AtInstant(second), 5, "instant-not-reached");
        refused(new AtInstant(second.plusSeconds(3_601)), 7, "instant-not-reached");
        assertThat(checkpoints().of(new AtInstant(first), 5).ledgerNo()).isEqualTo(3);
    }

    private static void refused(AskedKnowledge asked, long seen, String code) {
        assertThatThrownBy(() -> checkpoints().of(asked, seen))
                .isInstanceOfSatisfying(
                        NotFound.class, missing -> assertThat(missing.code()).isEqualTo(code));
    }

    private static Knowledge at(AskedKnowledge asked) {
        return checkpoints().of(asked, 7);
    }

    private static Checkpoints checkpoints() {
        return new Checkpoints(
                LEDGER.database(), Clock.fixed(second.plusSeconds(3_600), ZoneOffset.UTC));
    }
}
