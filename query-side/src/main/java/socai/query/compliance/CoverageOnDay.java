package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.query.knowledge.AskedKnowledge;

/**
 * How many bodies meet each clause, which nearly do, and whose verdict hangs on a reading?
 *
 * @param asOf valid time: the day asked about
 */
public record CoverageOnDay(LocalDate asOf, AskedKnowledge knownAt, AskedReadings readings) {

    public CoverageOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
