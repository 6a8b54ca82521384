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
 * @param wholeLedgerNo the last number up to here at which no decision was known by half: what one
 *     request records is recorded together, but its entries have numbers one after another
 */
public record Knowledge(
        long ledgerNo,
        @Nullable Instant sealedAt,
        @Nullable Checkpoint checkpoint,
        long wholeLedgerNo) {

    /** Nothing is known yet. */
    public static final Knowledge NOTHING = new Knowledge(0, null, null, 0);

    /** Whether every decision of which anything is known is known to its last entry. */
    public boolean isWhole() {
        return ledgerNo == wholeLedgerNo;
    }

    /**
     * What was signed.
     *
     * @param size the last ledger number in it
     * @param root of the tree over all entries up to it
     */
    public record Checkpoint(long size, Hash root) {}
}
