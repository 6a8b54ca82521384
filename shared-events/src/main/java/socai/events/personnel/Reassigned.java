package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.UnitCode;

/**
 * The person followed their body into another one because of a reorganisation. It is never counted
 * as hiring, departure or transfer.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the new body
 * @param from the body that ended or gave staff away
 * @param unit the body that took the person over
 * @param position what the person holds there; absent until appointed
 */
public record Reassigned(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        UnitCode from,
        UnitCode unit,
        @Nullable Position position)
        implements PersonnelFact {

    public Reassigned {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(from, "from");
        requireNonNull(unit, "unit");
    }
}
