package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.UnitCode;

/**
 * A leader, or somebody planned for a leadership title, was rotated to another body (luân chuyển)
 * and counts on its headcount from {@code effectiveOn}. A rotation lasts 36 months or more (Decree
 * 170/2025/NĐ-CP, article 48).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the receiving body
 * @param until the last planned day of the rotation
 */
public record Rotated(
        PersonId person, LocalDate effectiveOn, int dayOrder, UnitCode unit, LocalDate until)
        implements PersonnelFact {

    public Rotated {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(unit, "unit");
        requireNonNull(until, "until");
    }
}
