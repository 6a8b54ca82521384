package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * A rotation ended: the person came back to the headcount of the body that had sent them, or stays
 * for good where they were rotated to (Decree 170/2025/NĐ-CP, article 50).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day after the rotation
 */
public record RotationEnded(
        PersonId person, LocalDate effectiveOn, int dayOrder, RotationEnd outcome)
        implements PersonnelFact {

    public RotationEnded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(outcome, "outcome");
    }
}
