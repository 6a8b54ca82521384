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
 */
public record StructureOnDay(
        @Nullable UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownAt,
        @Nullable VerySmallList verySmall) {

    public StructureOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
    }
}
