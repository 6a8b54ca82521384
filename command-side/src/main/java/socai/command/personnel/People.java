package socai.command.personnel;

import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.DataKey;
import socai.identity.Identity;

/**
 * Who is who. Which numbers lead to a person follows from the identities of the facts that stand
 * about that person and changes with them, in the same transaction.
 */
public interface People {

    /**
     * The person to whom this identity number leads, or a new person who holds it from the moment
     * the first recruitment is recorded. Of two who recruit one new person at the same moment the
     * slower decides again and finds the first's.
     */
    Enrolled enrol(Identity identity);

    /**
     * The key of somebody on file.
     *
     * @throws socai.command.Refused when it is missing or another's
     */
    DataKey keyOf(PersonId person);

    /**
     * A person with an identity.
     *
     * @param key the person's own
     * @param identity as ciphertext under it
     * @param isKnown whether the person is on file; else the id is new and held by nobody yet
     */
    record Enrolled(PersonId person, DataKey key, SealedIdentity identity, boolean isKnown) {}
}
