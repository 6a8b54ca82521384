package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.PersonId;

/**
 * The person's key was destroyed, so that nobody can read name, identity number and birth date
 * again (Law 91/2025/QH15). The career and every figure stay as they were.
 *
 * @param effectiveOn the day of the destruction
 */
public record IdentityErased(PersonId person, LocalDate effectiveOn) implements PersonnelFact {

    public IdentityErased {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
    }
}
