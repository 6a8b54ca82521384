package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person was appointed again to the position they hold, for another term (bổ nhiệm lại).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day of the new term
 * @param until last day of the new term; absent when the decision sets none
 */
public record Reappointed(
        PersonId person, LocalDate effectiveOn, int dayOrder, @Nullable LocalDate until)
        implements PersonnelFact {

    public Reappointed {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
    }
}
