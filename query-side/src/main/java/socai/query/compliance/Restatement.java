package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * Why does the same report for the same day say something else now than it said then?
 *
 * @param unit one body; absent for all
 * @param asOf valid time: the day of the report
 * @param knownFrom the earlier knowledge
 * @param knownAt the later knowledge
 */
public record Restatement(
        @Nullable UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownFrom,
        AskedKnowledge knownAt,
        AskedReadings readings,
        int page,
        int size) {

    /** The most events that one answer lists. */
    public static final int SIZE_MAX = 500;

    public Restatement {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownFrom, "knownFrom");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
