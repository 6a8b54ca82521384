package socai.query.roster;

import static java.util.Objects.requireNonNull;

import socai.identity.Identity;

/** Who a person is, or why nobody can say. */
public sealed interface IdentityOnFile {

    /** It could be read. */
    record Shown(Identity identity) implements IdentityOnFile {

        public Shown {
            requireNonNull(identity, "identity");
        }
    }

    /**
     * An event erased it; whatever key may be there, it is not tried.
     *
     * @param ledgerNo of that event
     */
    record Erased(long ledgerNo) implements IdentityOnFile {}

    /**
     * No key is there and no sealed event erased the identity: somebody took the key away, or the
     * erasure has its number in a moment.
     */
    record KeyMissing() implements IdentityOnFile {}

    /** The key that is there is not the person's, or it or the ciphertext was altered. */
    record KeyUnfit() implements IdentityOnFile {}
}
