package socai.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The seals of a batch on their way into the table. */
final class SealCopy {

    private static final int COLUMNS = 5;

    private SealCopy() {}

    /** Writes inside the transaction of {@code connection}. */
    static void into(Connection connection, List<Seal> seals) throws SQLException {
        BinaryCopy.rows(
                connection,
                "ledger.seal (ledger_no, xid, pos, sealed_at, entry)",
                COLUMNS,
                seals,
                SealCopy::say);
    }

    private static void say(Seal seal, BinaryCopy row) {
        row.int8(seal.ledgerNo());
        row.int8(Long.parseUnsignedLong(seal.xid()));
        row.int8(seal.pos());
        row.timestamp(seal.sealedAt());
        row.bytes(seal.entry().bytes());
    }
}
