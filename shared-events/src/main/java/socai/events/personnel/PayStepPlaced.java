package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * The person was placed in a step of pay (xếp lương, nâng bậc lương, vượt khung). It holds until
 * the next.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which it is paid
 * @param nextExpectedOn the day from which the next step is expected (mốc nâng lương); absent when
 *     none is
 */
public record PayStepPlaced(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        PayStep pay,
        PayStepWay way,
        @Nullable LocalDate nextExpectedOn)
        implements DossierFact {

    public PayStepPlaced {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(pay, "pay");
        requireNonNull(way, "way");
        if (nextExpectedOn != null && !nextExpectedOn.isAfter(effectiveOn)) {
            throw new IllegalFact(
                    "next-step-not-after",
                    "next step on %s is not after %s".formatted(nextExpectedOn, effectiveOn),
                    nextExpectedOn,
                    effectiveOn);
        }
    }

    @Override
    public boolean isOfService() {
        return true;
    }
}
