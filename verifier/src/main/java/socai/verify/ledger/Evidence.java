package socai.verify.ledger;

import org.jspecify.annotations.Nullable;
import socai.verify.KnownKeys;
import socai.verify.SignedNote;

/**
 * What an auditor brings along, kept where nobody who can write the database can write.
 *
 * @param keys the log's keys as the auditor knows them; without them the ledger's own list is
 *     taken, which whoever rewrites the ledger can rewrite too
 * @param kept a checkpoint that the log signed earlier
 * @param trial tries every person's key; only who holds the key that wraps them has one
 * @param reading tries every event; without it only its form is looked at
 */
public record Evidence(
        @Nullable KnownKeys keys,
        @Nullable SignedNote kept,
        @Nullable KeyTrial trial,
        @Nullable EventTrial reading) {

    /** What an auditor has, who can open nobody's key. */
    public Evidence(@Nullable KnownKeys keys, @Nullable SignedNote kept) {
        this(keys, kept, null, null);
    }

    /** Nothing: the ledger is held against itself alone. */
    public static Evidence none() {
        return new Evidence(null, null, null, null);
    }
}
