package socai.query.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.timeline.Chronicle;
import socai.timeline.Fate;
import socai.timeline.Line;

/**
 * A sealed event, and what became of it as known when it was asked for.
 *
 * @param fate whether it stands
 * @param by ledger number of the event by which it no longer stands; absent while it does
 */
public record RecordedLine(Recorded recorded, Fate fate, @Nullable Long by) {

    /** These events of one stream with their fates in its chronicle. */
    public static <F> List<RecordedLine> of(List<Recorded> events, Chronicle<F> chronicle) {
        return events.stream().map(event -> of(event, chronicle)).toList();
    }

    /** A stream has no gaps: the line of a sequence stands at that place of its chronicle. */
    private static <F> RecordedLine of(Recorded event, Chronicle<F> chronicle) {
        List<Line<F>> lines = chronicle.lines();
        Fate fate = chronicle.fate(lines.get(Math.toIntExact(event.sequence())));
        return switch (fate) {
            case Fate.Stands _ -> new RecordedLine(event, fate, null);
            case Fate.Corrected(long by) -> new RecordedLine(event, fate, ledgerNo(lines, by));
            case Fate.Annulled(long by) -> new RecordedLine(event, fate, ledgerNo(lines, by));
        };
    }

    private static <F> long ledgerNo(List<Line<F>> lines, long sequence) {
        return lines.get(Math.toIntExact(sequence)).ledgerNo();
    }
}
