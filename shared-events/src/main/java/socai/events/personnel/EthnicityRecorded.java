package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The civil-status record gives the person this ethnic group from {@code effectiveOn} on, such as
 * after a re-determination (xác định lại dân tộc, Civil Code 2015, article 29).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which the record says so
 * @param document the civil-status document, with number and day
 */
public record EthnicityRecorded(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        EthnicGroup ethnicity,
        String document)
        implements PersonnelFact {

    public EthnicityRecorded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(ethnicity, "ethnicity");
        document = Text.required(document, "document", 300);
    }
}
