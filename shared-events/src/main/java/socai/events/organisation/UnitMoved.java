package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A body stands under this parent from now on, the first or another one.
 *
 * @param effectiveOn first day under the parent
 */
public record UnitMoved(UnitCode unit, LocalDate effectiveOn, UnitCode parent)
        implements OrganisationFact {

    public UnitMoved {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(parent, "parent");
        if (parent.equals(unit)) {
            throw new IllegalFact("parent-is-itself", "parent is the body itself", unit);
        }
    }
}
