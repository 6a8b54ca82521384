package socai.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What anybody may ask of the log. All that is answered was sealed and never changes. */
public interface PublishedLog {

    /** The newest checkpoint; nothing while nothing is sealed. */
    Optional<KeptCheckpoint> newest();

    /** The bytes of a tile or of a bundle of entries; nothing when the log has not all of it. */
    Optional<byte[]> tile(TileAddress address);

    /** The keys that sign or have signed, oldest first. */
    List<VerifierKey> keys();

    /** The document whose SHA-256 is the entry of this ledger number. */
    Optional<byte[]> document(long ledgerNo);

    /** That the entry of this ledger number is in the tree of the newest checkpoint. */
    Optional<LogProof> proof(long ledgerNo);

    /**
     * That the tree of one size is the beginning of that of another.
     *
     * @return nothing when the log is not as large as {@code to}
     * @throws IllegalArgumentException unless 1 &lt;= from &lt;= to
     */
    Optional<List<Hash>> consistency(long from, long to);

    /** Checkpoints smaller than {@code below}, newest first. */
    List<KeptCheckpoint> checkpoints(long below, int limit);

    /** What was known at an instant, by time of sealing. */
    KnownAt at(Instant instant);
}
