package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.Text;

/**
 * A teacher was given the licence to practise (chứng chỉ hành nghề nhà giáo; Law 73/2025/QH15,
 * Decree 93/2026/NĐ-CP).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day of its validity
 * @param number of the licence
 */
public record TeachingLicenceGranted(
        PersonId person, LocalDate effectiveOn, int dayOrder, String number)
        implements DossierFact {

    public TeachingLicenceGranted {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        number = Text.required(number, "number", 100);
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
