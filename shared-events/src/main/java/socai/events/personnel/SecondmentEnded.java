package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person came back from secondment to the body that had sent them.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day back
 */
public record SecondmentEnded(PersonId person, LocalDate effectiveOn, int dayOrder)
        implements PersonnelFact {

    public SecondmentEnded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
    }
}
