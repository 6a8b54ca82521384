package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.UnitCode;

/**
 * The person works at another body for a time (biệt phái), at most three years. They stay on the
 * headcount of the body that sends them.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day at the host
 * @param host the body where the work is done
 * @param until the last planned day of the secondment
 */
public record Seconded(
        PersonId person, LocalDate effectiveOn, int dayOrder, UnitCode host, LocalDate until)
        implements PersonnelFact {

    public Seconded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(host, "host");
        requireNonNull(until, "until");
    }
}
