package socai.query.compliance;

import java.util.HashMap;
import java.util.Map;
import socai.query.compliance.Explanation.Said;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;

/** Which entry of a chronicle has the last word about a fact that stands. */
final class Words<F> {

    private final Chronicle<F> chronicle;
    private final Map<Long, Long> sequences = new HashMap<>();
    private final Map<Long, Long> numbers = new HashMap<>();

    Words(Chronicle<F> chronicle) {
        this.chronicle = chronicle;
        for (Line<F> line : chronicle.lines()) {
            sequences.put(line.ledgerNo(), line.sequence());
            numbers.put(line.sequence(), line.ledgerNo());
        }
    }

    /** The fact's value with the entry that recorded it first and the one that speaks last. */
    <T> Said<T> said(Entry<F> entry, T value) {
        return new Said<>(
                value, entry.effectiveOn(), entry.ledgerNo(), lastAbout(entry.ledgerNo()));
    }

    /** The entry with the last word about the fact that an entry recorded for the first time. */
    long lastAbout(long ledgerNo) {
        Long sequence = sequences.get(ledgerNo);
        Long last = sequence == null ? null : numbers.get(chronicle.standingWord(sequence));
        return last == null ? ledgerNo : last;
    }
}
