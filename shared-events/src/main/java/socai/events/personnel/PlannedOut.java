package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person was taken out of the succession planning for a title (đưa ra khỏi quy hoạch).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day out of the planning
 * @param title the leadership title no longer planned for
 */
public record PlannedOut(PersonId person, LocalDate effectiveOn, int dayOrder, Position title)
        implements PersonnelFact {

    public PlannedOut {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(title, "title");
    }
}
