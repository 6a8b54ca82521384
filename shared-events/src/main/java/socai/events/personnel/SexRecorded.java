package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.Text;

/**
 * The civil-status record gives the person this sex from {@code effectiveOn} on, such as after a
 * re-determination (Civil Code 2015, article 36).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which the record says so
 * @param document the civil-status document, with number and day
 */
public record SexRecorded(
        PersonId person, LocalDate effectiveOn, int dayOrder, Sex sex, String document)
        implements PersonnelFact {

    public SexRecorded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(sex, "sex");
        document = Text.required(document, "document", 300);
    }
}
