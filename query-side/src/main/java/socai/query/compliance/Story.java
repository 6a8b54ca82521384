package socai.query.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/**
 * The entries that must be told together: a fact with the last word about it, a correction or an
 * annulment with what it speaks of, and what was annulled with its annulment.
 */
final class Story<F> {

    private final Chronicle<F> chronicle;
    private final Map<Long, Line<F>> lines = new HashMap<>();
    private final Map<Long, Long> sequences = new HashMap<>();

    Story(Chronicle<F> chronicle) {
        this.chronicle = chronicle;
        for (Line<F> line : chronicle.lines()) {
            lines.put(line.sequence(), line);
            sequences.put(line.ledgerNo(), line.sequence());
        }
    }

    /**
     * The numbers of the ledger, ascending, of the entries that belong to those of these that are
     * of this chronicle.
     */
    List<Long> of(List<Long> ledgerNos) {
        SortedSet<Long> told = new TreeSet<>();
        for (Long ledgerNo : ledgerNos) {
            Long sequence = sequences.get(ledgerNo);
            if (sequence != null) {
                tell(sequence, told);
            }
        }
        return List.copyOf(told);
    }

    private void tell(long sequence, SortedSet<Long> told) {
        Line<F> line = Objects.requireNonNull(lines.get(sequence));
        if (!told.add(line.ledgerNo())) {
            return;
        }
        switch (line) {
            case Statement<F> first -> tell(chronicle.standingWord(first.sequence()), told);
            case Correction<F> word -> tell(word.corrects(), told);
            case Annulment<F> word -> tell(word.annuls(), told);
        }
        chronicle.annulledBy(sequence).ifPresent(annulment -> tell(annulment, told));
    }
}
