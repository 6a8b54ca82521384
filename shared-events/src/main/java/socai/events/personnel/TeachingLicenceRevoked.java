package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The teacher's licence was revoked (thu hồi). Another may be granted later.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which it is void
 */
public record TeachingLicenceRevoked(PersonId person, LocalDate effectiveOn, int dayOrder)
        implements DossierFact {

    public TeachingLicenceRevoked {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
