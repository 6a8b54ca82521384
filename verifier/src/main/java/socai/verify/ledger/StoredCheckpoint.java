package socai.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import socai.verify.Hash;

/** A checkpoint as the ledger keeps it: what its columns say and the signed note. */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by content
record StoredCheckpoint(long size, byte[] root, Instant sealedAt, byte[] note) {

    boolean hasRoot(Hash expected) {
        return Arrays.equals(root, expected.bytes());
    }

    /** All of them by size, one at a time. */
    static final class Cursor implements AutoCloseable {

        private static final int FETCH = 500;

        private final PreparedStatement statement;
        private final ResultSet rows;
        private @Nullable StoredCheckpoint next;

        Cursor(Connection connection) throws SQLException {
            statement =
                    connection.prepareStatement(
                            "select size, root, sealed_at, note from ledger.checkpoint order by size");
            statement.setFetchSize(FETCH);
            rows = statement.executeQuery();
            advance();
        }

        /** The next one, when its size is not above {@code size}. */
        @Nullable StoredCheckpoint takeUpTo(long size) throws SQLException {
            StoredCheckpoint taken = next;
            if (taken == null || taken.size() > size) {
                return null;
            }
            advance();
            return taken;
        }

        private void advance() throws SQLException {
            next = rows.next() ? read() : null;
        }

        private StoredCheckpoint read() throws SQLException {
            byte[] root = rows.getBytes("root");
            OffsetDateTime sealedAt = rows.getObject("sealed_at", OffsetDateTime.class);
            String note = rows.getString("note");
            return new StoredCheckpoint(
                    rows.getLong("size"),
                    root == null ? new byte[0] : root,
                    sealedAt == null ? Instant.MIN : sealedAt.toInstant(),
                    note == null ? new byte[0] : note.getBytes(UTF_8));
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            statement.close();
        }
    }
}
