package socai.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fold by example: a person's body, told by facts that each name the next one. */
class TimelineTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    private static final Entry<String> TO_DINH_HOA = new Entry<>(MARCH_1, 1, "Định Hóa");
    private static final Entry<String> TO_VO_NHAI = new Entry<>(MAY_1, 2, "Võ Nhai");
    private static final Entry<String> LATE_TO_PHU_BINH = new Entry<>(APRIL_1, 3, "Phú Bình");

    private static final Timeline<String> TOLD_LATE =
            Timeline.of(List.of(TO_DINH_HOA, TO_VO_NHAI, LATE_TO_PHU_BINH));

    @Test
    void a_fact_holds_from_its_day_on_and_not_before() {
        assertThat(on(MARCH_1.minusDays(1), TOLD_LATE)).isEqualTo("nowhere");
        assertThat(on(MARCH_1, TOLD_LATE)).isEqualTo("Định Hóa");
        assertThat(on(APRIL_1.minusDays(1), TOLD_LATE)).isEqualTo("Định Hóa");
    }

    @Test
    void a_fact_entered_late_stands_where_its_day_puts_it() {
        assertThat(TOLD_LATE.entries()).containsExactly(TO_DINH_HOA, LATE_TO_PHU_BINH, TO_VO_NHAI);
        assertThat(on(APRIL_1, TOLD_LATE)).isEqualTo("Phú Bình");
        assertThat(on(MAY_1, TOLD_LATE)).isEqualTo("Võ Nhai");
    }

    @Test
    void a_fact_entered_late_is_not_known_before_it_was_entered() {
        assertThat(on(APRIL_1, TOLD_LATE.knownAt(2))).isEqualTo("Định Hóa");
        assertThat(on(APRIL_1, TOLD_LATE.knownAt(3))).isEqualTo("Phú Bình");
    }

    @Test
    void nothing_is_known_before_the_first_ledger_number() {
        assertThat(TOLD_LATE.knownAt(0).entries()).isEmpty();
        assertThat(on(LocalDate.MAX, TOLD_LATE.knownAt(0))).isEqualTo("nowhere");
    }

    @Test
    void facts_of_one_day_are_folded_by_ledger_number() {
        Timeline<String> timeline =
                Timeline.of(
                        List.of(
                                new Entry<>(MARCH_1, 9, "Võ Nhai"),
                                new Entry<>(MARCH_1, 4, "Định Hóa")));
        assertThat(on(MARCH_1, timeline)).isEqualTo("Võ Nhai");
    }

    @Test
    void one_number_given_twice_is_folded_alike_by_with_and_by_of() {
        Entry<String> first = new Entry<>(MARCH_1, 1, "Định Hóa");
        Entry<String> second = new Entry<>(MARCH_1, 1, "Võ Nhai");
        assertThat(Timeline.of(List.of(first)).with(second).entries())
                .isEqualTo(Timeline.of(List.of(first, second)).entries())
                .containsExactly(first, second);
    }

    @Test
    void a_timeline_without_facts_stays_as_it_began_and_has_no_spans() {
        Timeline<String> empty = Timeline.of(List.of());
        assertThat(on(MARCH_1, empty)).isEqualTo("nowhere");
        assertThat(spans(empty)).isEmpty();
    }

    @Test
    void spans_adjoin_and_the_last_is_open() {
        assertThat(spans(TOLD_LATE))
                .containsExactly(
                        new Span<>(MARCH_1, APRIL_1, "Định Hóa"),
                        new Span<>(APRIL_1, MAY_1, "Phú Bình"),
                        new Span<>(MAY_1, null, "Võ Nhai"));
    }

    @Test
    void a_fact_that_changes_nothing_begins_no_span() {
        Timeline<String> timeline =
                Timeline.of(
                        List.of(
                                TO_DINH_HOA,
                                new Entry<>(APRIL_1, 2, "Định Hóa"),
                                new Entry<>(MAY_1, 3, "Võ Nhai")));
        assertThat(spans(timeline))
                .containsExactly(
                        new Span<>(MARCH_1, MAY_1, "Định Hóa"), new Span<>(MAY_1, null, "Võ Nhai"));
    }

    @Test
    void a_first_fact_that_says_what_held_already_begins_the_first_span_all_the_same() {
        Timeline<String> timeline = Timeline.of(List.of(new Entry<>(MARCH_1, 1, "nowhere")));
        assertThat(spans(timeline)).containsExactly(new Span<>(MARCH_1, null, "nowhere"));
    }

    @Test
    void a_state_that_one_day_only_passes_through_has_no_span() {
        Timeline<String> timeline =
                Timeline.of(
                        List.of(
                                TO_DINH_HOA,
                                new Entry<>(APRIL_1, 2, "Phú Bình"),
                                new Entry<>(APRIL_1, 3, "Võ Nhai")));
        assertThat(spans(timeline))
                .containsExactly(
                        new Span<>(MARCH_1, APRIL_1, "Định Hóa"),
                        new Span<>(APRIL_1, null, "Võ Nhai"));
    }

    @Test
    void a_day_that_ends_where_it_began_begins_no_span() {
        Timeline<String> timeline =
                Timeline.of(
                        List.of(
                                TO_DINH_HOA,
                                new Entry<>(APRIL_1, 2, "Phú Bình"),
                                new Entry<>(APRIL_1, 3, "Định Hóa")));
        assertThat(spans(timeline)).containsExactly(new Span<>(MARCH_1, null, "Định Hóa"));
    }

    @Test
    void one_fact_more_leaves_the_timeline_it_was_added_to_as_it_was() {
        Timeline<String> before = Timeline.of(List.of(TO_DINH_HOA));
        Timeline<String> after = before.with(TO_VO_NHAI);
        assertThat(before.entries()).containsExactly(TO_DINH_HOA);
        assertThat(after.entries()).containsExactly(TO_DINH_HOA, TO_VO_NHAI);
    }

    @Test
    void a_timeline_does_not_change_with_the_list_it_was_made_from() {
        List<Entry<String>> facts = new ArrayList<>(List.of(TO_DINH_HOA));
        Timeline<String> timeline = Timeline.of(facts);
        facts.add(TO_VO_NHAI);
        assertThat(timeline.entries()).containsExactly(TO_DINH_HOA);
    }

    @Test
    void nobody_can_change_a_timeline_through_its_entries() {
        List<Timeline<String>> timelines =
                List.of(
                        TOLD_LATE,
                        TOLD_LATE.knownAt(2),
                        TOLD_LATE.with(new Entry<>(MAY_1, 4, "Định Hóa")));
        for (Timeline<String> timeline : timelines) {
            assertThat(timeline.entries()).isUnmodifiable();
            assertThat(spans(timeline)).isUnmodifiable();
        }
    }

    @Test
    void a_step_that_fails_is_not_hidden() {
        assertThatThrownBy(() ->
                        TOLD_LATE.on(
                                MAY_1,
                                "nowhere",
                                (_, _) -> {
                                    throw new IllegalStateException("cannot follow");
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot follow");
    }

    private static String on(LocalDate day, Timeline<String> timeline) {
        return timeline.on(day, "nowhere", (_, unit) -> unit);
    }

    private static List<Span<String>> spans(Timeline<String> timeline) {
        return timeline.spans("nowhere", (_, unit) -> unit);
    }
}
