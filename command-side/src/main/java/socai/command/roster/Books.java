package socai.command.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import socai.command.Refusal;
import socai.command.personnel.People.Enrolled;
import socai.command.personnel.Units;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelEvent;
import socai.identity.DataKey;
import socai.identity.Identity;

/** What an import asks of the ledger and its registers, always about many at once. */
public interface Books {

    /**
     * Who somebody in a roster is.
     *
     * @param key the person's own
     * @param identity as ciphertext under it
     * @param isKnown whether the person has a stream; else the id is new and held by nobody yet
     */
    record Who(PersonId person, DataKey key, SealedIdentity identity, boolean isKnown) {

        Enrolled enrolled() {
            return new Enrolled(person, key, identity, isKnown);
        }
    }

    /** The person of each identity. New people are kept until released. */
    Map<Identity, Who> enrol(Collection<Identity> identities);

    /** Forgets the new people who were enrolled, written or not. */
    void release(Collection<Who> enrolled);

    /** What the streams of these people hold, in order of sequence. */
    Map<PersonId, List<PersonnelEvent>> careers(Collection<PersonId> people);

    /** Which bodies exist when, looked up for these all at once. */
    Units bodies(Collection<UnitCode> bodies);

    /** What keeps decisions from being cited; nothing for those that may be. */
    Map<Decision, Refusal> objections(Collection<Decision> decisions);

    /**
     * Writes all of it in one transaction, or nothing.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when another writer was
     *     faster; then it must be judged again
     * @throws socai.command.Refused when a register objects
     */
    void write(List<Recording> recordings, Pace pace);
}
