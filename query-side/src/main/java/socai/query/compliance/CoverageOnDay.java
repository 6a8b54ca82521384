package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.query.knowledge.AskedKnowledge;

/**
 * How many bodies meet each clause, which nearly do, and whose verdict hangs on a reading?
 *
 * @param asOf valid time: the day asked about
 * @param expected whose departures the figures are to be without; none for the recorded ones
 */
public record CoverageOnDay(
        LocalDate asOf, AskedKnowledge knownAt, AskedReadings readings, Expected expected) {

    /** The recorded figures. */
    public CoverageOnDay(LocalDate asOf, AskedKnowledge knownAt, AskedReadings readings) {
        this(asOf, knownAt, readings, Expected.NONE);
    }

    public CoverageOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(expected, "expected");
        requireNonNull(readings, "readings");
    }
}
