package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PartialDate;
import socai.events.PersonId;

/**
 * The person was admitted to the Communist Party of Vietnam on probation (kết nạp, đảng viên dự
 * bị).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which it stands on the file
 * @param date of admission, as exactly as the file says; it can be {@code effectiveOn} or lies
 *     before it
 */
public record PartyAdmitted(PersonId person, LocalDate effectiveOn, int dayOrder, PartialDate date)
        implements DossierFact {

    public PartyAdmitted {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(date, "date");
        Dated.requireNotAfter(date, effectiveOn, "date");
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
