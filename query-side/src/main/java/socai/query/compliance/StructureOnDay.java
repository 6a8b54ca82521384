package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;
import socai.reference.VerySmallList;

/**
 * Clause II.3.a: does the make-up of the staff correspond to that of the population?
 *
 * @param unit one body with its own residents; absent for all bodies against all residents
 * @param verySmall which list names the very small groups; absent for the default
 * @param expected whose departures the figures are to be without; none for the recorded ones
 */
public record StructureOnDay(
        @Nullable UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownAt,
        @Nullable VerySmallList verySmall,
        Expected expected) {

    /** The recorded figures. */
    public StructureOnDay(
            @Nullable UnitCode unit,
            LocalDate asOf,
            AskedKnowledge knownAt,
            @Nullable VerySmallList verySmall) {
        this(unit, asOf, knownAt, verySmall, Expected.NONE);
    }

    public StructureOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(expected, "expected");
    }
}
