package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person was commended (khen thưởng, danh hiệu thi đua), in service or not.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which it stands on the file
 * @param title as printed
 * @param date when it was given, as exactly as the paper says; it can be {@code effectiveOn} or
 *     lies before it
 */
public record Awarded(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        AwardForm form,
        String title,
        PartialDate date)
        implements DossierFact {

    public Awarded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(form, "form");
        requireNonNull(date, "date");
        title = Text.required(title, "title", 300);
        Dated.requireNotAfter(date, effectiveOn, "date");
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
