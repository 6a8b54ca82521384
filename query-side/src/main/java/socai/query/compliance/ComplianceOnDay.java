package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How do the bodies of the province stand against clause II.2 of the plan?
 *
 * @param asOf valid time: the day asked about
 * @param knownAt the knowledge asked about
 * @param unit one body; absent for all
 * @param readings the readings asked for; the province's own for the rest
 * @param expected whose departures the figures are to be without; none for the recorded ones
 */
public record ComplianceOnDay(
        LocalDate asOf,
        AskedKnowledge knownAt,
        @Nullable UnitCode unit,
        AskedReadings readings,
        Expected expected) {

    /** The recorded figures. */
    public ComplianceOnDay(
            LocalDate asOf,
            AskedKnowledge knownAt,
            @Nullable UnitCode unit,
            AskedReadings readings) {
        this(asOf, knownAt, unit, readings, Expected.NONE);
    }

    public ComplianceOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(expected, "expected");
        requireNonNull(readings, "readings");
    }

    /** With all that is known. */
    public ComplianceOnDay(LocalDate asOf, @Nullable UnitCode unit, AskedReadings readings) {
        this(asOf, AskedKnowledge.NEWEST, unit, readings);
    }
}
