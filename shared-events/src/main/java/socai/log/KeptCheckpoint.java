package socai.log;

import java.time.Instant;

/**
 * A signed checkpoint that the log keeps for ever, one for each sealed batch.
 *
 * @param size the last ledger number in it
 * @param root over all entries up to it
 * @param sealedAt when its last event became known
 * @param note the signed text
 */
public record KeptCheckpoint(long size, Hash root, Instant sealedAt, String note) {}
