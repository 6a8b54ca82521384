package socai.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/**
 * Everything that was recorded about one subject, wrong or right, in the order of recording. Which
 * facts stand follows from the lines alone, whatever order they arrived in:
 *
 * <ul>
 *   <li>a line that a standing annulment names does not stand;
 *   <li>a fact that standing corrections name is replaced by the last of them, and a correction by
 *       the last that corrects it;
 *   <li>an annulled correction leaves what it corrected as it was, an annulled annulment too.
 * </ul>
 *
 * A replaced fact keeps its place in the order of entry. Immutable.
 */
public final class Chronicle<F> {

    private final List<Line<F>> lines;
    private final Map<Long, Long> annulledBy = new HashMap<>();
    private final Map<Long, Correction<F>> correctedBy = new HashMap<>();

    private Chronicle(List<Line<F>> bySequence) {
        this.lines = bySequence;
        // Who speaks of a line comes after it, so that from the end on each line's fate is known
        // before its word counts.
        for (Line<F> line : lines.reversed()) {
            if (annulledBy.containsKey(line.sequence())) {
                continue;
            }
            switch (line) {
                case Statement<F> _ -> {}
                case Correction<F> word -> correctedBy.putIfAbsent(word.corrects(), word);
                case Annulment<F> word -> annulledBy.putIfAbsent(word.annuls(), word.sequence());
            }
        }
    }

    /** A chronicle of these lines, in any order of arrival. */
    public static <F> Chronicle<F> of(Collection<? extends Line<F>> lines) {
        List<Line<F>> bySequence = new ArrayList<>(lines);
        bySequence.sort(Comparator.comparingLong(Line::sequence));
        return new Chronicle<>(List.copyOf(bySequence));
    }

    /** This chronicle and some lines more. */
    public Chronicle<F> with(Collection<? extends Line<F>> more) {
        List<Line<F>> all = new ArrayList<>(lines);
        all.addAll(more);
        return of(all);
    }

    /** This chronicle and one line more. */
    public Chronicle<F> with(Line<F> line) {
        return with(List.of(line));
    }

    /** What was recorded when the ledger stood at {@code ledgerNo}, inclusive. */
    public Chronicle<F> knownAt(long ledgerNo) {
        return of(lines.stream().filter(line -> line.ledgerNo() <= ledgerNo).toList());
    }

    /** All lines in the order of recording, those that no longer stand too. */
    public List<Line<F>> lines() {
        return lines;
    }

    /** Whether a line of this sequence is recorded. */
    public boolean holds(long sequence) {
        return lines.stream().anyMatch(line -> line.sequence() == sequence);
    }

    /**
     * The line that became known with this number of the ledger.
     *
     * @throws java.util.NoSuchElementException when none did
     */
    public Line<F> numbered(long ledgerNo) {
        return lines.stream().filter(line -> line.ledgerNo() == ledgerNo).findFirst().orElseThrow();
    }

    /** The facts that stand, each as last corrected. */
    public Timeline<F> standing() {
        List<Entry<F>> standing = new ArrayList<>(lines.size());
        for (Line<F> line : lines) {
            if (line instanceof Statement<F> first && !annulledBy.containsKey(first.sequence())) {
                standing.add(asLastCorrected(first));
            }
        }
        return Timeline.of(standing);
    }

    /** The standing annulment that names this line. */
    public OptionalLong annulledBy(long sequence) {
        Long by = annulledBy.get(sequence);
        return by == null ? OptionalLong.empty() : OptionalLong.of(by);
    }

    /** The standing correction that names this line, the last of several. */
    public OptionalLong correctedBy(long sequence) {
        Correction<F> by = correctedBy.get(sequence);
        return by == null ? OptionalLong.empty() : OptionalLong.of(by.sequence());
    }

    /**
     * The line that says what now stands for this one: the last standing correction of it, of that
     * one, and so on; itself when nothing corrects it.
     */
    public long standingWord(long sequence) {
        long word = sequence;
        OptionalLong later = correctedBy(word);
        while (later.isPresent()) {
            word = later.getAsLong();
            later = correctedBy(word);
        }
        return word;
    }

    /** What became of a line of this chronicle. */
    public Fate fate(Line<F> line) {
        Long annulment = annulledBy.get(line.sequence());
        if (annulment != null) {
            return new Fate.Annulled(annulment);
        }
        // A correction gives way also to a later one of what it corrects.
        Correction<F> later = correctedBy.get(line.sequence());
        if (later == null && line instanceof Correction<F> word) {
            later = correctedBy.get(word.corrects());
        }
        return later == null || later.equals(line)
                ? new Fate.Stands()
                : new Fate.Corrected(later.sequence());
    }

    /**
     * The whole history in both times: adjoining periods of knowledge, each with what was then
     * taken to have been, neighbours never equal, from the first line on; the last one open.
     */
    public <S> List<KnownSpans<S>> history(Function<Timeline<F>, List<Span<S>>> fold) {
        List<KnownSpans<S>> history = new ArrayList<>();
        for (int known = 1; known <= lines.size(); known++) {
            long from = lines.get(known - 1).ledgerNo();
            List<Span<S>> spans = fold.apply(of(lines.subList(0, known)).standing());
            KnownSpans<S> before = history.isEmpty() ? null : history.getLast();
            if (before == null) {
                history.add(new KnownSpans<>(from, null, spans));
            } else if (!before.spans().equals(spans)) {
                history.removeLast();
                history.add(new KnownSpans<>(before.knownFrom(), from, before.spans()));
                history.add(new KnownSpans<>(from, null, spans));
            }
        }
        return List.copyOf(history);
    }

    private Entry<F> asLastCorrected(Statement<F> first) {
        Entry<F> right = first.entry();
        @Nullable Correction<F> word = correctedBy.get(first.sequence());
        while (word != null) {
            right = word.entry();
            word = correctedBy.get(word.sequence());
        }
        return new Entry<>(right.effectiveOn(), right.dayOrder(), first.ledgerNo(), right.fact());
    }
}
