package socai.command.personnel;

import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.Identity;

/** Who is who. */
public interface People {

    /**
     * The person of this identity number, or a new person who holds it from now on. Of two
     * concurrent calls with one number both get the same person.
     */
    PersonId personOf(Identity identity);

    /** The identity as ciphertext under the person's own key. */
    SealedIdentity seal(PersonId person, Identity identity);
}
