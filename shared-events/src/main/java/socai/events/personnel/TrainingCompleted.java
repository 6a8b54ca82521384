package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person completed a course of training (đào tạo, bồi dưỡng) in one of the fields that clause
 * II.4 of the plan counts.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day of completion, as on the certificate
 * @param provider the institution that trained
 * @param certificate number of the certificate or diploma
 */
public record TrainingCompleted(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        TrainingField field,
        TrainingLevel level,
        String provider,
        String certificate)
        implements PersonnelFact {

    public TrainingCompleted {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(field, "field");
        requireNonNull(level, "level");
        provider = Text.required(provider, "provider", 200);
        certificate = Text.required(certificate, "certificate", 100);
    }

    /** The same in the order of entry. */
    public TrainingCompleted(
            PersonId person,
            LocalDate effectiveOn,
            TrainingField field,
            TrainingLevel level,
            String provider,
            String certificate) {
        this(person, effectiveOn, DayOrder.UNSAID, field, level, provider, certificate);
    }
}
