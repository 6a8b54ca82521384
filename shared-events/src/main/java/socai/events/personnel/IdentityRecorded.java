package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Text;

/**
 * The person is identified by this name, identity number and birth date from {@code effectiveOn}
 * on, by a document. What identified the person before stays on file, and an earlier number still
 * leads to the person. An identity that was entered wrong is corrected instead.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which the person is so identified
 * @param ground why
 * @param identity the whole identity under the person's own key, also what did not change of it
 * @param document the document, with number and day; never the identity itself
 */
public record IdentityRecorded(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        IdentityGround ground,
        SealedIdentity identity,
        String document)
        implements PersonnelFact {

    public IdentityRecorded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(ground, "ground");
        requireNonNull(identity, "identity");
        document = Text.required(document, "document", 300);
    }
}
