package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person became another legal kind of public servant, such as a civil servant who was a public
 * employee (tiếp nhận vào làm công chức).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the category
 */
public record CategoryChanged(
        PersonId person, LocalDate effectiveOn, int dayOrder, StaffCategory category)
        implements PersonnelFact {

    public CategoryChanged {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(category, "category");
    }
}
