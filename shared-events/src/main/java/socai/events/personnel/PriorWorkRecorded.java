package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person worked somewhere before the ledger knows of them (quá trình công tác), as their file
 * says.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which it stands on the file
 * @param to when it ended
 * @param title what they were there
 * @param employer where, as printed; it need not be a body of the province
 */
public record PriorWorkRecorded(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        PartialDate from,
        PartialDate to,
        String title,
        String employer)
        implements DossierFact {

    public PriorWorkRecorded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        title = Text.required(title, "title", 200);
        employer = Text.required(employer, "employer", 300);
        Dated.requireNotAfter(from, effectiveOn, "from");
        Dated.requireInOrder(from, to);
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
