package socai.query.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socai.log.Hash;

/**
 * The knowledge that an answer rests on: all entries of the ledger up to a number, and no later
 * one.
 *
 * @param ledgerNo the last number; 0 before the first entry
 * @param sealedAt when that entry became known; absent before the first
 * @param checkpoint the smallest signed one that holds them all; absent before the first
 */
public record Knowledge(
        long ledgerNo, @Nullable Instant sealedAt, @Nullable Checkpoint checkpoint) {

    /** Nothing is known yet. */
    public static final Knowledge NOTHING = new Knowledge(0, null, null);

    /**
     * What was signed.
     *
     * @param size the last ledger number in it
     * @param root of the tree over all entries up to it
     */
    public record Checkpoint(long size, Hash root) {}
}
