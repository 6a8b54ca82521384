package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * The person was disciplined and keeps place and post (kỷ luật). For what, the decision says: it is
 * nobody's business here.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which the decision is in force
 * @param until last day of its effects as the decision says; absent when it says none and the law's
 *     own duration holds
 */
public record Disciplined(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        DisciplineForm form,
        @Nullable LocalDate until)
        implements DossierFact {

    public Disciplined {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(form, "form");
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
