package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * An allowance is no longer paid.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which it is not paid
 */
public record AllowanceEnded(
        PersonId person, LocalDate effectiveOn, int dayOrder, AllowanceKind kind)
        implements DossierFact {

    public AllowanceEnded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(kind, "kind");
    }

    @Override
    public boolean isOfService() {
        return true;
    }
}
