package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How did the figures of one day become those of another?
 *
 * @param unit one body; absent for all
 * @param from valid time: the day of the opening figures; what takes effect on it is in them
 * @param to the day of the closing figures; what takes effect on it is in them
 * @param knownAt the one knowledge of both
 */
public record StockAndFlow(
        @Nullable UnitCode unit,
        LocalDate from,
        LocalDate to,
        AskedKnowledge knownAt,
        int page,
        int size) {

    /** The most events that one answer lists. */
    public static final int SIZE_MAX = 500;

    /**
     * Checks the question.
     *
     * @throws socai.query.BadParameter when the days are in the wrong order
     */
    public StockAndFlow {
        requireNonNull(knownAt, "knownAt");
        Days.inOrder(from, to);
    }
}
