package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.events.UnitCode;

/**
 * The person moved for good to another body (điều động). From {@code effectiveOn} the person counts
 * there and no longer in the former body, and holds no position until appointed again.
 *
 * @param effectiveOn first day in the new body
 */
public record Transferred(PersonId person, LocalDate effectiveOn, UnitCode unit)
        implements PersonnelEvent {

    public Transferred {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(unit, "unit");
    }
}
