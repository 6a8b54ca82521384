package socai.command.personnel;

import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.Identity;

/** Who is who. */
public interface People {

    /**
     * The person of this identity number, or a new person who holds it from the moment the first
     * recruitment is recorded. Of two who recruit one new person at the same moment the slower
     * decides again and finds the first's.
     */
    Enrolled enrol(Identity identity);

    /**
     * A person with an identity.
     *
     * @param identity as ciphertext under the person's own key
     */
    record Enrolled(PersonId person, SealedIdentity identity) {}
}
