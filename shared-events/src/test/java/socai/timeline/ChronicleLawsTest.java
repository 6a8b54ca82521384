package socai.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.testing.Seeds;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/** What holds for every stream of facts, corrections and annulments. A fact is a number. */
class ChronicleLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 5;

    @Test
    void a_correction_and_its_annulment_leave_what_was() {
        Seeds.each(random -> {
            Chronicle<Integer> before = Chronicle.of(randomLines(random, 12));
            long at = before.lines().size();
            Line<Integer> wrong = before.lines().get(random.nextInt((int) at));
            Chronicle<Integer> after =
                    before.with(correction(random, at, wrong.sequence()))
                            .with(new Annulment<>(at + 1, at, 10 * (at + 1)));
            assertThat(standing(after)).isEqualTo(standing(before));
        });
    }

    @Test
    void an_annulment_and_its_annulment_leave_what_was() {
        Seeds.each(random -> {
            Chronicle<Integer> before = Chronicle.of(randomLines(random, 12));
            long at = before.lines().size();
            long any = random.nextInt((int) at);
            Chronicle<Integer> after =
                    before.with(new Annulment<>(at, any, 10 * at))
                            .with(new Annulment<>(at + 1, at, 10 * (at + 1)));
            assertThat(standing(after)).isEqualTo(standing(before));
        });
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        Seeds.each(random -> {
            List<Line<Integer>> lines = randomLines(random, 15);
            List<Line<Integer>> otherOrder = new ArrayList<>(lines);
            Collections.shuffle(otherOrder, random);
            Chronicle<Integer> grown = Chronicle.of(List.of());
            for (Line<Integer> line : otherOrder) {
                grown = grown.with(line);
            }
            assertThat(standing(grown)).isEqualTo(standing(Chronicle.of(lines)));
        });
    }

    @Test
    void what_was_known_does_not_change_by_what_came_later() {
        Seeds.each(random -> {
            List<Line<Integer>> lines = randomLines(random, 15);
            Chronicle<Integer> all = Chronicle.of(lines);
            for (int known = 0; known <= lines.size(); known++) {
                Chronicle<Integer> then = Chronicle.of(lines.subList(0, known));
                assertThat(standing(all.knownAt(10L * (known - 1)))).isEqualTo(standing(then));
                assertThat(all.lines().subList(0, known)).isEqualTo(then.lines());
            }
        });
    }

    @Test
    void no_fact_stands_twice_and_none_that_nobody_stated() {
        Seeds.each(random -> {
            Chronicle<Integer> chronicle = Chronicle.of(randomLines(random, 15));
            List<Long> stated =
                    chronicle.lines().stream()
                            .filter(line -> line instanceof Statement<Integer>)
                            .map(Line::ledgerNo)
                            .toList();
            List<Long> standing = standing(chronicle).stream().map(Entry::ledgerNo).toList();
            assertThat(standing).doesNotHaveDuplicates();
            assertThat(stated).containsAll(standing);
        });
    }

    @Test
    void the_facts_that_stand_are_those_of_a_naive_reading() {
        Seeds.each(random -> {
            List<Line<Integer>> lines = randomLines(random, 12);
            Map<Long, Entry<Integer>> naive = naive(lines);
            List<Entry<Integer>> standing = standing(Chronicle.of(lines));
            assertThat(standing).hasSameSizeAs(naive.values());
            standing.forEach(entry -> {
                Entry<Integer> right = naive.get(entry.ledgerNo() / 10);
                assertThat(right).isNotNull();
                assertThat(entry.fact()).isEqualTo(right.fact());
                assertThat(entry.effectiveOn()).isEqualTo(right.effectiveOn());
            });
        });
    }

    @Test
    void a_line_says_who_annulled_or_corrected_it() {
        Chronicle<Integer> chronicle =
                Chronicle.of(
                        List.of(
                                statement(0, 7),
                                new Correction<>(1, 0, entry(10, 8)),
                                statement(2, 9),
                                new Annulment<>(3, 2, 30)));
        assertThat(chronicle.correctedBy(0)).hasValue(1);
        assertThat(chronicle.correctedBy(1)).isEmpty();
        assertThat(chronicle.annulledBy(2)).hasValue(3);
        assertThat(chronicle.annulledBy(0)).isEmpty();
    }

    @Test
    void the_rectangles_of_a_history_never_overlap_and_cover_exactly_what_was_known() {
        Seeds.each(random -> {
            Chronicle<Integer> chronicle = Chronicle.of(randomLines(random, 15));
            List<KnownSpans<List<Integer>>> history = chronicle.history(ChronicleLawsTest::spans);

            assertThat(history.getFirst().knownFrom()).isZero();
            assertThat(history.getLast().knownTo()).isNull();
            for (int i = 1; i < history.size(); i++) {
                assertThat(history.get(i - 1).knownTo()).isEqualTo(history.get(i).knownFrom());
                assertThat(history.get(i - 1).spans()).isNotEqualTo(history.get(i).spans());
            }
            for (long known = 0; known < 160; known++) {
                assertThat(spansOf(history, known))
                        .containsExactly(spans(chronicle.knownAt(known).standing()));
            }
        });
    }

    private static List<List<Span<List<Integer>>>> spansOf(
            List<KnownSpans<List<Integer>>> history, long known) {
        return history.stream()
                .filter(each -> each.knownFrom() <= known)
                .filter(each -> each.knownTo() == null || each.knownTo() > known)
                .map(KnownSpans::spans)
                .toList();
    }

    private static List<Span<List<Integer>>> spans(Timeline<Integer> facts) {
        return facts.spans(List.of(), (before, fact) -> List.of(before.size() % 3, fact % 7));
    }

    @Test
    void the_facts_that_stand_are_those_of_the_lines_that_stand() {
        Seeds.each(random -> {
            Chronicle<Integer> chronicle = Chronicle.of(randomLines(random, 15));
            List<Line<Integer>> lines = chronicle.lines();
            for (Line<Integer> line : lines) {
                switch (chronicle.fate(line)) {
                    case Fate.Stands _ ->
                            assertThat(chronicle.annulledBy(line.sequence())).isEmpty();
                    case Fate.Annulled fate -> {
                        assertThat(fate.by()).isGreaterThan(line.sequence());
                        assertThat(stands(line.sequence(), lines)).isFalse();
                        assertThat(stands(fate.by(), lines)).isTrue();
                    }
                    case Fate.Corrected fate -> {
                        assertThat(fate.by()).isGreaterThan(line.sequence());
                        assertThat(stands(line.sequence(), lines)).isTrue();
                        assertThat(stands(fate.by(), lines)).isTrue();
                    }
                }
                if (line instanceof Statement<Integer> fact
                        && chronicle.fate(line) instanceof Fate.Stands) {
                    assertThat(standing(chronicle)).contains(fact.entry());
                }
            }
        });
    }

    @Test
    void a_correction_gives_way_to_a_later_one_of_the_same_line() {
        Chronicle<Integer> chronicle =
                Chronicle.of(
                        List.of(
                                statement(0, 7),
                                new Correction<>(1, 0, entry(10, 8)),
                                new Correction<>(2, 0, entry(20, 9))));
        assertThat(chronicle.lines().stream().map(chronicle::fate))
                .containsExactly(new Fate.Corrected(2), new Fate.Corrected(2), new Fate.Stands());
    }

    @Test
    void no_line_speaks_of_itself_or_of_what_is_to_come() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Annulment<>(3, 3, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Correction<>(3, 4, entry(30, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Annulment<>(3, -1, 30));
    }

    /** Asks of each line, by plain recursion, whether anybody who stands speaks against it. */
    private static Map<Long, Entry<Integer>> naive(List<Line<Integer>> lines) {
        Map<Long, Entry<Integer>> standing = new HashMap<>();
        for (Line<Integer> line : lines) {
            if (line instanceof Statement<Integer> fact && stands(line.sequence(), lines)) {
                standing.put(line.sequence(), content(line.sequence(), fact.entry(), lines));
            }
        }
        return standing;
    }

    private static boolean stands(long sequence, List<Line<Integer>> lines) {
        return lines.stream()
                .noneMatch(line ->
                        line instanceof Annulment<Integer> word
                                && word.annuls() == sequence
                                && stands(word.sequence(), lines));
    }

    private static Entry<Integer> content(
            long sequence, Entry<Integer> own, List<Line<Integer>> lines) {
        @Nullable Correction<Integer> last = null;
        for (Line<Integer> line : lines) {
            if (line instanceof Correction<Integer> word
                    && word.corrects() == sequence
                    && stands(word.sequence(), lines)) {
                last = word;
            }
        }
        return last == null ? own : content(last.sequence(), last.entry(), lines);
    }

    private static List<Line<Integer>> randomLines(RandomGenerator random, int count) {
        List<Line<Integer>> lines = new ArrayList<>();
        lines.add(statement(0, 0));
        for (int sequence = 1; sequence < count; sequence++) {
            long named = random.nextInt(sequence);
            lines.add(
                    switch (random.nextInt(4)) {
                        case 0 -> correction(random, sequence, named);
                        case 1 -> new Annulment<>(sequence, named, 10L * sequence);
                        default -> new Statement<>(sequence, randomEntry(random, 10L * sequence));
                    });
        }
        return lines;
    }

    private static Line<Integer> correction(RandomGenerator random, long sequence, long named) {
        return new Correction<>(sequence, named, randomEntry(random, 10 * sequence));
    }

    private static Entry<Integer> randomEntry(RandomGenerator random, long ledgerNo) {
        return new Entry<>(
                FIRST.plusDays(random.nextInt(DAYS)),
                random.nextInt(3) - 1,
                ledgerNo,
                random.nextInt(1_000));
    }

    private static Statement<Integer> statement(long sequence, int fact) {
        return new Statement<>(sequence, entry(10 * sequence, fact));
    }

    private static Entry<Integer> entry(long ledgerNo, int fact) {
        return new Entry<>(FIRST, ledgerNo, fact);
    }

    private static List<Entry<Integer>> standing(Chronicle<Integer> chronicle) {
        return chronicle.standing().entries();
    }
}
