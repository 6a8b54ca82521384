package socai.verify.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.verify.EventDocument;
import socai.verify.Hash;

/**
 * A seal and, unless somebody took it away, its event. A null where the ledger allows none counts
 * as empty, so that a table whose rules were dropped is still read to its end.
 *
 * @param xid the transaction that recorded it
 * @param pos its place among everything recorded
 * @param entry what the log says of it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by content
record SealedRow(
        long ledgerNo,
        Instant sealedAt,
        long xid,
        long pos,
        byte[] entry,
        @Nullable EventDocument event) {

    /** What a ledger has whose schema knows the second format of the document. */
    private static final String SECOND_FORMAT =
            "e.format, e.basis, e.confirmed, e.attachments, e.account, e.approver, e.authentication";

    /** The same for one that was last started by an earlier version: all is of the first format. */
    private static final String FIRST_FORMAT =
            """
            1 as format, null::bytea as basis, null::bytea as confirmed, null::bytea as attachments,
            null::text as account, null::text as approver, null::bytea as authentication
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * SQL for all seals with their events, in order.
     *
     * @param second whether the table has the columns of the second format
     */
    static String all(boolean second) {
        return """
        select s.ledger_no, s.sealed_at, s.xid::text as xid, s.pos, s.entry, e.stream, e.sequence,
               k.name, k.revision, e.effective_on, e.recorded_at, e.actor, e.decision_number,
               e.decision_signed_on, e.decision_issuer, e.decision_signer, e.reason, e.request,
               e.salt, e.payload, %s
        from ledger.seal s
        left join ledger.event e on e.xid = s.xid and e.pos = s.pos
        left join ledger.event_kind k on k.number = e.kind
        order by s.ledger_no
        """
                .formatted(second ? SECOND_FORMAT : FIRST_FORMAT);
    }

    static SealedRow of(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong("ledger_no"),
                instant(row, "sealed_at"),
                Long.parseUnsignedLong(row.getString("xid")),
                row.getLong("pos"),
                bytes(row, "entry"),
                row.getObject("stream") == null ? null : event(row));
    }

    private static EventDocument event(ResultSet row) throws SQLException {
        return new EventDocument(
                row.getLong("ledger_no"),
                instant(row, "sealed_at"),
                uuid(row, "stream"),
                row.getLong("sequence"),
                text(row, "name"),
                row.getLong("revision"),
                day(row, "effective_on"),
                instant(row, "recorded_at"),
                text(row, "actor"),
                row.getBytes("basis") == null ? order(row) : null,
                text(row, "reason"),
                uuid(row, "request"),
                uuid(row, "salt"),
                bytes(row, "payload"),
                new EventDocument.Envelope(
                        row.getLong("format"),
                        row.getBytes("basis"),
                        row.getBytes("confirmed"),
                        row.getBytes("attachments"),
                        row.getString("account"),
                        row.getString("approver"),
                        row.getBytes("authentication")));
    }

    private static EventDocument.Order order(ResultSet row) throws SQLException {
        return new EventDocument.Order(
                text(row, "decision_number"),
                day(row, "decision_signed_on"),
                text(row, "decision_issuer"),
                text(row, "decision_signer"));
    }

    Place place() {
        return event == null
                ? Place.of(ledgerNo)
                : Place.of(ledgerNo, event.stream(), event.sequence());
    }

    /** What the log's entry must be; what it says itself where the event is gone. */
    Hash recomputedLeaf() {
        return Hash.leaf(event == null ? entry : Hash.of(event.bytes()).bytes());
    }

    boolean entryIs(Hash expected) {
        return Arrays.equals(entry, expected.bytes());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] value = row.getBytes(column);
        return value == null ? new byte[0] : value;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? NOBODY : value;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        LocalDate value = row.getObject(column, LocalDate.class);
        return value == null ? LocalDate.MIN : value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? Instant.MIN : value.toInstant();
    }
}
