package socai.query.replay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/**
 * Copies sealed events out in their order. Whatever the statistics say of a table that has just
 * grown, the planner may not look each event up, nor read and sort all of them. The server sends
 * while the events that have come are read.
 */
final class SealedCopy {

    private static final Logger LOG = LoggerFactory.getLogger(SealedCopy.class);

    private static final String IN_ORDER =
            """
            set local enable_nestloop = off;
            set local enable_hashjoin = off;
            set local enable_seqscan = off;
            set local enable_sort = off
            """;

    private static final int COLUMNS = 19;

    private static final String COPY =
            """
            copy (
                select ledger_no, sealed_at, stream, sequence, kind, actor, decision_number,
                       decision_signed_on, decision_issuer, decision_signer, reason, request, basis,
                       confirmed, attachments, account, approver, authentication, payload
                from ledger.sealed_after(:after) limit :limit
            ) to stdout (format binary)
            """;

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final JdbcTemplate jdbc;

    SealedCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over the events after {@code ledgerNo}, in order, at most {@code limit}.
     *
     * @throws IllegalStateException inside a transaction
     * @throws UnreadableEvent when an event cannot be read, or its number is missing
     */
    void after(long ledgerNo, int limit, Consumer<Recorded> to) {
        String copy =
                COPY.replace(":after", Long.toString(ledgerNo))
                        .replace(":limit", Integer.toString(limit));
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            copy(connection, copy, new Dense(ledgerNo, to));
                            return true;
                        });
    }

    private static void copy(Connection connection, String copy, Consumer<Recorded> to)
            throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("a copy is a transaction of its own");
        }
        connection.setAutoCommit(false);
        CopyOut rows = null;
        try (Statement settings = connection.createStatement()) {
            settings.execute(IN_ORDER);
            rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
            read(rows, to);
        } finally {
            if (rows != null && rows.isActive()) {
                discard(connection);
            } else {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Ends a connection on which messages of the copy may still arrive: the next user would take
     * them for the answers to its own statements. The call after the abort fails, which is how a
     * pool hears that the connection is gone.
     */
    private static void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            LOG.debug("a connection that was left inside a copy is closed", gone);
        }
    }

    /** Numbers are dense: where one is missing, something was taken out of the tables. */
    private static final class Dense implements Consumer<Recorded> {

        private final Consumer<Recorded> to;
        private long last;

        Dense(long last, Consumer<Recorded> to) {
            this.last = last;
            this.to = to;
        }

        @Override
        public void accept(Recorded recorded) {
            if (recorded.ledgerNo() != last + 1) {
                throw new UnreadableEvent(last + 1, new IllegalStateException("missing"));
            }
            last = recorded.ledgerNo();
            to.accept(recorded);
        }
    }

    /**
     * Reads the copy to its end, also when a row cannot be taken: the rows are bounded, and the
     * driver has no way to stop a copy that leaves the connection usable. Its cancelling only asks
     * the server to stop, and leaves the rest of the messages to whoever has the connection next.
     *
     * @throws RuntimeException what the first row threw that could not be taken; none after it is
     *     handed over
     */
    private static void read(CopyOut rows, Consumer<Recorded> to) throws SQLException {
        RuntimeException failure = null;
        byte[] message = rows.readFromCopy();
        int at = message == null ? 0 : headerOf(message);
        while (message != null) {
            // A message is one row; the last is the mark of the end, which is shorter.
            if (failure == null && message.length - at > Short.BYTES) {
                try {
                    to.accept(recorded(new CopiedRow(message, at, COLUMNS)));
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            message = rows.readFromCopy();
            at = 0;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The length of the header: the signature, four bytes of flags, four of an empty extension. */
    private static int headerOf(byte[] message) {
        if (!Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new IllegalStateException("what was copied is not in the binary form");
        }
        return SIGNATURE.length + 2 * Integer.BYTES;
    }

    private static Recorded recorded(CopiedRow row) {
        long ledgerNo = row.int8();
        try {
            return recorded(ledgerNo, row);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(ledgerNo, e);
        }
    }

    private static Recorded recorded(long ledgerNo, CopiedRow row) {
        var sealedAt = row.timestamp();
        var stream = row.uuid();
        var sequence = row.int4();
        var kind = EventCatalog.numbered(row.int2());
        Authority authority = AuthorityRow.read(row);
        return new Recorded(
                ledgerNo, sealedAt, stream, sequence, authority, EventJson.read(kind, row.bytea()));
    }
}
