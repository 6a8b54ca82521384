package socai.command.demo;

import java.util.List;
import java.util.function.Function;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.identity.Identity;

/**
 * One invented person. The career is made only when asked for, because its first fact carries the
 * identity as ciphertext, and encrypting is the business of whoever holds the keys.
 *
 * @param identity in clear, to be sealed under the person's own key; every identity number occurs
 *     once
 * @param career the facts once the identity is sealed; the same facts at every call
 */
public record DemoPerson(
        PersonId id, Identity identity, Function<SealedIdentity, List<Fact>> career) {

    /**
     * The facts of this person in the order in which they were recorded: every prefix of the list
     * is a career without a clash.
     */
    public List<Fact> facts(SealedIdentity sealed) {
        return career.apply(sealed);
    }
}
