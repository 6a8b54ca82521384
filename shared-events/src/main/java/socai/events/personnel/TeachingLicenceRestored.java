package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The suspension of the teacher's licence ended; it is valid again.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which it is valid again
 */
public record TeachingLicenceRestored(PersonId person, LocalDate effectiveOn, int dayOrder)
        implements DossierFact {

    public TeachingLicenceRestored {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
