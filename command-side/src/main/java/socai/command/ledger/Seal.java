package socai.command.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import socai.log.Hash;

/**
 * The number of one event.
 *
 * @param ledgerNo dense from 1
 * @param xid the transaction that wrote it
 * @param pos its position, which orders within a transaction
 * @param sealedAt when it became known
 * @param entry its place in the log: SHA-256 of its document
 */
record Seal(long ledgerNo, String xid, long pos, Instant sealedAt, Hash entry) {

    /** Before the first. */
    static final Seal NONE = new Seal(0, "0", 0, Instant.EPOCH, Hash.ofNothing());

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
