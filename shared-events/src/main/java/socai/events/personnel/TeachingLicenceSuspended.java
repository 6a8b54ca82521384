package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * The teacher's licence is suspended (đình chỉ): it stays suspended until it is restored or
 * revoked.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day of the suspension
 * @param until last day as the decision says; absent when it says none
 */
public record TeachingLicenceSuspended(
        PersonId person, LocalDate effectiveOn, int dayOrder, @Nullable LocalDate until)
        implements DossierFact {

    public TeachingLicenceSuspended {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        if (until != null && until.isBefore(effectiveOn)) {
            throw new IllegalFact(
                    "ends-before-it-begins",
                    "until %s is before %s".formatted(until, effectiveOn),
                    until,
                    effectiveOn);
        }
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
