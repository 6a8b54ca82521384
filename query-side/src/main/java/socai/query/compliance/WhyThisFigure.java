package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * Why are the figures of a body what they are?
 *
 * @param asOf valid time: the day of the figures
 * @param knownAt the knowledge of them
 */
public record WhyThisFigure(
        UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownAt,
        AskedReadings readings,
        int page,
        int size) {

    /** The most events that one answer lists. */
    public static final int SIZE_MAX = 500;

    public WhyThisFigure {
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
