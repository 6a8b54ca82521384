package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * A body was given another name; its code stays.
 *
 * @param effectiveOn first day of the name
 */
public record UnitRenamed(UnitCode unit, LocalDate effectiveOn, String name)
        implements OrganisationFact {

    public UnitRenamed {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        name = Text.required(name, "name", 200);
    }
}
