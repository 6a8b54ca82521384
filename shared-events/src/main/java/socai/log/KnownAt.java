package socai.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known at an instant.
 *
 * @param instant asked about
 * @param checkpoint the last one sealed at or before it; absent before the first
 * @param isFinal whether the answer can never change: something was sealed at or after the instant,
 *     and later seals are later still
 */
public record KnownAt(Instant instant, @Nullable KeptCheckpoint checkpoint, boolean isFinal) {

    /** The greatest ledger number known then; 0 before the first. */
    public long ledgerNo() {
        return checkpoint == null ? 0 : checkpoint.size();
    }
}
