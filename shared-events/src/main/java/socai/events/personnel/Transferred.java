package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.UnitCode;

/**
 * The person moved for good to another body (điều động). From {@code effectiveOn} the person counts
 * there and no longer in the former body, and holds no position until appointed again.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the new body
 */
public record Transferred(PersonId person, LocalDate effectiveOn, int dayOrder, UnitCode unit)
        implements PersonnelFact {

    public Transferred {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(unit, "unit");
    }

    /** The same in the order of entry. */
    public Transferred(PersonId person, LocalDate effectiveOn, UnitCode unit) {
        this(person, effectiveOn, DayOrder.UNSAID, unit);
    }
}
