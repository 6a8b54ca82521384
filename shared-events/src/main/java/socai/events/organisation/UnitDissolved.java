package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;

/**
 * A body ceased to be.
 *
 * @param effectiveOn the first day on which it no longer exists
 */
public record UnitDissolved(UnitCode unit, LocalDate effectiveOn) implements OrganisationFact {

    public UnitDissolved {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
    }
}
