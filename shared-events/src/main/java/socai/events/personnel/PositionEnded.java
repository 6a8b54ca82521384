package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person no longer holds their position and stays in the body (miễn nhiệm, từ chức, cách chức).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day without the position
 */
public record PositionEnded(PersonId person, LocalDate effectiveOn, int dayOrder, PositionEnd way)
        implements PersonnelFact {

    public PositionEnded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(way, "way");
    }
}
