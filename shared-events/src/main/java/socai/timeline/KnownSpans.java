package socai.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken to have been, as long as the same was known: with its spans the rectangles of a
 * history in both times.
 *
 * @param knownFrom knowledge: the ledger number of the line with which this became known
 * @param knownTo the number of the first line that changed it; absent when none did
 * @param spans in valid time
 */
public record KnownSpans<S>(long knownFrom, @Nullable Long knownTo, List<Span<S>> spans) {

    public KnownSpans {
        spans = List.copyOf(spans);
        if (knownTo != null && knownTo <= knownFrom) {
            throw new IllegalArgumentException(
                    "empty knowledge from %d to %d".formatted(knownFrom, knownTo));
        }
    }
}
