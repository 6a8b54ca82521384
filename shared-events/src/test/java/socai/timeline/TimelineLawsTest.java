package socai.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import socai.testing.Seeds;

/**
 * What holds for every history. A fact is a number, and two folds look at it: the whole sequence,
 * in which every difference of order shows, and the last number, whose neighbours are often equal.
 */
class TimelineLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 9;
    private static final int UNKNOWN = -1;

    @Test
    void the_order_of_arrival_does_not_matter() {
        Seeds.each(random -> {
            List<Entry<Integer>> facts = randomFacts(random);
            List<Entry<Integer>> otherOrder = new ArrayList<>(facts);
            Collections.shuffle(otherOrder, random);
            Timeline<Integer> one = Timeline.of(facts);
            Timeline<Integer> other = Timeline.of(otherOrder);
            assertThat(other.entries()).isEqualTo(one.entries());
            assertThat(spans(other)).isEqualTo(spans(one));
            for (LocalDate day : days()) {
                assertThat(sequence(day, other)).isEqualTo(sequence(day, one));
            }
        });
    }

    @Test
    void facts_added_one_by_one_are_the_facts_given_at_once() {
        Seeds.each(random -> {
            List<Entry<Integer>> facts = randomFacts(random);
            Timeline<Integer> grown = Timeline.of(List.of());
            for (Entry<Integer> fact : facts) {
                grown = grown.with(fact);
            }
            assertThat(grown.entries()).isEqualTo(Timeline.of(facts).entries());
        });
    }

    @Test
    void the_fold_runs_by_day_and_within_a_day_by_ledger_number() {
        Seeds.each(random -> {
            List<Entry<Integer>> entries = Timeline.of(randomFacts(random)).entries();
            for (int i = 1; i < entries.size(); i++) {
                Entry<Integer> before = entries.get(i - 1);
                Entry<Integer> after = entries.get(i);
                assertThat(after.effectiveOn()).isAfterOrEqualTo(before.effectiveOn());
                if (after.effectiveOn().equals(before.effectiveOn())) {
                    assertThat(after.ledgerNo()).isGreaterThan(before.ledgerNo());
                }
            }
        });
    }

    @Test
    void a_place_said_within_the_day_goes_before_the_order_of_knowledge() {
        Entry<Integer> first = new Entry<>(FIRST, 1, 1);
        Entry<Integer> second = new Entry<>(FIRST, 2, 2);
        Entry<Integer> late = new Entry<>(FIRST, -1, 3, 3);
        Entry<Integer> last = new Entry<>(FIRST, 1, 0, 4);
        assertThat(sequence(FIRST, Timeline.of(List.of(last, first, second, late))))
                .isEqualTo(sequence(FIRST, Timeline.of(List.of(late, first, second, last))))
                .isEqualTo(List.of(3, 1, 2, 4));
    }

    @Test
    void knowledge_only_grows() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            long last = timeline.entries().size();
            for (long earlier = 0; earlier <= last; earlier++) {
                for (long later = earlier; later <= last; later++) {
                    assertThat(timeline.knownAt(later).entries())
                            .containsAll(timeline.knownAt(earlier).entries());
                    assertThat(timeline.knownAt(later).knownAt(earlier).entries())
                            .isEqualTo(timeline.knownAt(earlier).entries());
                }
            }
            assertThat(timeline.knownAt(last).entries()).isEqualTo(timeline.entries());
        });
    }

    @Test
    void exactly_the_facts_up_to_a_ledger_number_are_known_at_it() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            for (long known = 0; known <= timeline.entries().size(); known++) {
                assertThat(timeline.knownAt(known).entries().stream().map(Entry::ledgerNo))
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.rangeClosed(1, known).boxed().toList());
            }
        });
    }

    @Test
    void what_is_learned_later_does_not_change_what_was_known() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            long known = timeline.entries().size();
            Timeline<Integer> wiser = timeline.with(randomFact(random, known + 1));
            assertThat(wiser.knownAt(known).entries()).isEqualTo(timeline.entries());
        });
    }

    @Test
    void a_day_never_sees_facts_that_take_effect_after_it() {
        Seeds.each(random -> {
            List<Entry<Integer>> facts = randomFacts(random);
            long next = facts.size() + 1L;
            for (LocalDate day : days()) {
                List<Entry<Integer>> withoutFuture =
                        facts.stream().filter(fact -> !fact.effectiveOn().isAfter(day)).toList();
                Entry<Integer> future = new Entry<>(day.plusDays(1 + random.nextInt(3)), next, 7);
                Timeline<Integer> timeline = Timeline.of(facts);
                assertThat(sequence(day, timeline))
                        .as("on %s", day)
                        .isEqualTo(sequence(day, Timeline.of(withoutFuture)))
                        .isEqualTo(sequence(day, timeline.with(future)));
            }
        });
    }

    @Test
    void a_day_sees_every_fact_that_has_taken_effect() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            for (LocalDate day : days()) {
                List<Integer> inEffect =
                        timeline.entries().stream()
                                .filter(entry -> !entry.effectiveOn().isAfter(day))
                                .map(Entry::fact)
                                .toList();
                assertThat(sequence(day, timeline)).as("on %s", day).isEqualTo(inEffect);
            }
        });
    }

    @Test
    void spans_adjoin_without_hole_or_overlap_and_the_last_is_open() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            List<Span<Integer>> spans = spans(timeline);
            if (timeline.entries().isEmpty()) {
                assertThat(spans).isEmpty();
                return;
            }
            assertThat(spans.getFirst().from())
                    .isEqualTo(timeline.entries().getFirst().effectiveOn());
            assertThat(spans.getLast().to()).isNull();
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i - 1).to()).isEqualTo(spans.get(i).from());
            }
        });
    }

    @Test
    void neighbouring_spans_differ() {
        Seeds.each(random -> {
            List<Span<Integer>> spans = spans(Timeline.of(randomFacts(random)));
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).state()).isNotEqualTo(spans.get(i - 1).state());
            }
        });
    }

    @Test
    void the_state_of_a_day_is_that_of_the_one_span_which_covers_it() {
        Seeds.each(random -> {
            Timeline<Integer> timeline = Timeline.of(randomFacts(random));
            List<Span<Integer>> spans = spans(timeline);
            for (LocalDate day : days()) {
                List<Integer> covering =
                        spans.stream().filter(span -> span.covers(day)).map(Span::state).toList();
                boolean begun = !spans.isEmpty() && !day.isBefore(spans.getFirst().from());
                int state = timeline.on(day, UNKNOWN, (_, fact) -> fact);
                assertThat(covering).as("on %s", day).isEqualTo(begun ? List.of(state) : List.of());
                if (!begun) {
                    assertThat(state).isEqualTo(UNKNOWN);
                }
            }
        });
    }

    private static List<Integer> sequence(LocalDate day, Timeline<Integer> timeline) {
        return timeline.on(
                day,
                List.<Integer>of(),
                (seen, fact) -> {
                    List<Integer> more = new ArrayList<>(seen);
                    more.add(fact);
                    return List.copyOf(more);
                });
    }

    private static List<Span<Integer>> spans(Timeline<Integer> timeline) {
        return timeline.spans(UNKNOWN, (_, fact) -> fact);
    }

    /** Up to twelve facts numbered from 1, on few days so that many share one, in random order. */
    private static List<Entry<Integer>> randomFacts(RandomGenerator random) {
        List<Entry<Integer>> facts =
                LongStream.rangeClosed(1, random.nextInt(13))
                        .mapToObj(ledgerNo -> randomFact(random, ledgerNo))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(facts, random);
        return facts;
    }

    private static Entry<Integer> randomFact(RandomGenerator random, long ledgerNo) {
        return new Entry<>(FIRST.plusDays(random.nextInt(DAYS)), ledgerNo, random.nextInt(3));
    }

    /** Every day of the histories, and two before and after. */
    private static List<LocalDate> days() {
        return FIRST.minusDays(2).datesUntil(FIRST.plusDays(DAYS + 2)).toList();
    }
}
