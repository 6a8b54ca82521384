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
        LEDGER.record(
                IntStream.range(0, entries)
                        .mapToObj(persons ->
                                new HeadcountAssigned(
                                        UNIT,
                                        LocalDate.of(2026, 1, 1),
                                        HeadcountKind.ASSIGNED,
                                        persons))
                        .toList());
        LEDGER.seal();
        return Objects.requireNonNull(
                        new JdbcTemplate(LEDGER.database())
                                .queryForObject(
                                        "select max(sealed_at) from ledger.seal", Timestamp.class))
                .toInstant();
    }

    @Test
    void the_checkpoint_is_the_smallest_that_holds_the_number() {
        assertThat(sizes(0, 1, 3, 4, 7)).containsExactly(0L, 3L, 3L, 7L, 7L);
        Knowledge known = at(new AtNumber(2));
        assertThat(known.ledgerNo()).isEqualTo(2);
        assertThat(known.sealedAt()).isEqualTo(first);
        assertThat(known.checkpoint()).isNotEqualTo(at(new AtNumber(7)).checkpoint());
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
    void nothing_asked_means_all_that_the_tables_hold_and_not_all_that_is_sealed() {
        Knowledge known = checkpoints().of(AskedKnowledge.NEWEST, 5);
        assertThat(known.ledgerNo()).isEqualTo(5);
        assertThat(known.sealedAt()).isEqualTo(second);
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
