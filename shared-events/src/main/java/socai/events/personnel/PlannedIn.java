package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person was taken into the succession planning for a title (đưa vào quy hoạch).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the planning
 * @param title the leadership title planned for
 */
public record PlannedIn(PersonId person, LocalDate effectiveOn, int dayOrder, Position title)
        implements PersonnelFact {

    public PlannedIn {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(title, "title");
    }
}
