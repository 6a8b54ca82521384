package socai.command.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import socai.log.Hash;

/** The seals of a batch on their way into the table. */
final class SealCopy {

    private static final int COLUMNS = 5;
    private static final int BYTES_OF_A_SEAL =
            2 + COLUMNS * Integer.BYTES + 4 * Long.BYTES + Hash.BYTES;

    private SealCopy() {}

    /** Writes inside the transaction of {@code connection}. */
    static void into(Connection connection, List<Seal> seals) throws SQLException {
        BinaryCopy.rows(
                connection,
                "ledger.seal (ledger_no, xid, pos, sealed_at, entry)",
                COLUMNS,
                BYTES_OF_A_SEAL,
                seals,
                SealCopy::say);
    }

    private static void say(Seal seal, BinaryCopy row) throws IOException {
        row.int8(seal.ledgerNo());
        row.int8(Long.parseUnsignedLong(seal.xid()));
        row.int8(seal.pos());
        row.timestamp(seal.sealedAt());
        row.bytes(seal.entry().bytes());
    }
}
