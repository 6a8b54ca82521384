package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person holds a qualification that no training in service gave (trình độ): what they came
 * with, or have by law. What was completed in service is recorded as that training and stands on
 * the file by it.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which it stands on the file
 */
public record QualificationHeld(
        PersonId person, LocalDate effectiveOn, int dayOrder, Qualification qualification)
        implements DossierFact {

    public QualificationHeld {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(qualification, "qualification");
        Dated.requireNotAfter(qualification.date(), effectiveOn, "qualification.date");
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
