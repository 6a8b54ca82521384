package socai.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.log.EventDocument;
import socai.log.Hash;

/** Gives the committed events behind the horizon, in its order, the numbers that come next. */
final class Numbering {

    private static final String COLUMNS =
            """
            e.xid::text, e.pos, e.stream, e.sequence, e.kind, e.effective_on, e.recorded_at, e.format,
            e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer, e.decision_signer,
            e.reason, e.request, e.basis, e.confirmed, e.attachments, e.account, e.approver,
            e.authentication, e.salt, e.payload
            """;

    /**
     * Whatever the statistics say of a table that has just grown, and whatever plan was made when
     * it was small: what is not yet numbered lies together at the end of the key.
     */
    private static final String IN_ORDER =
            """
            set local enable_seqscan = off;
            set local enable_bitmapscan = off;
            set local enable_sort = off
            """;

    /** The clock is read after the snapshot: nothing is known before it was committed. */
    private static final String COMMITTED =
            """
            select (select greatest(clock_timestamp(), ?::timestamptz + '1 microsecond')) as sealed_at,
            %s
            from ledger.event e
            where (e.xid, e.pos) > (?::xid8, ?) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.pos
            limit ?
            """
                    .formatted(COLUMNS);

    private static final String SEALED =
            """
            select s.ledger_no, s.sealed_at, %s
            from ledger.seal s
            join ledger.event e on e.xid = s.xid and e.pos = s.pos
            where s.ledger_no = ?
            """
                    .formatted(COLUMNS);

    /** What a kind of event is called in the documents. */
    private record Named(String name, int revision) {}

    /**
     * How this database names the kinds: a few rows, not joined to every event. Read when the first
     * event is there, never before: what another node named meanwhile would be missing.
     */
    private final class Kinds {
        private final Map<Integer, Named> named = new HashMap<>();

        @Nullable Named of(int kind) {
            if (named.isEmpty()) {
                jdbc.query(
                        "select number, name, revision from ledger.event_kind",
                        row -> {
                            named.put(
                                    row.getInt("number"),
                                    new Named(row.getString("name"), row.getInt("revision")));
                        });
            }
            return named.get(kind);
        }
    }

    private final JdbcTemplate jdbc;

    Numbering(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is committed and not yet numbered, numbered, inside the current transaction.
     *
     * @param last the seal after which to go on
     * @return in order, at most {@code limit}; all are sealed at one instant later than the last
     */
    List<Seal> after(Seal last, int limit) {
        List<Seal> numbered = new ArrayList<>();
        Kinds kinds = new Kinds();
        jdbc.execute(IN_ORDER);
        jdbc.query(
                COMMITTED,
                row -> {
                    long ledgerNo = last.ledgerNo() + numbered.size() + 1;
                    Instant sealedAt =
                            numbered.isEmpty() ? sealedAt(row) : numbered.getFirst().sealedAt();
                    Hash entry = Hash.of(document(row, kinds).sealed(ledgerNo, sealedAt));
                    numbered.add(
                            new Seal(
                                    ledgerNo,
                                    row.getString("xid"),
                                    row.getLong("pos"),
                                    sealedAt,
                                    entry));
                },
                Seal.timestamp(last.sealedAt()),
                last.xid(),
                last.pos(),
                limit);
        return numbered;
    }

    /** The documents of this ledger number: one, or none. */
    List<byte[]> documents(long ledgerNo) {
        Kinds kinds = new Kinds();
        return jdbc.query(
                SEALED,
                (row, _) -> document(row, kinds).sealed(row.getLong("ledger_no"), sealedAt(row)),
                ledgerNo);
    }

    private static Instant sealedAt(ResultSet row) throws SQLException {
        return row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    }

    private static EventDocument document(ResultSet row, Kinds kinds) throws SQLException {
        Named kind = kinds.of(row.getInt("kind"));
        if (kind == null) {
            throw new IllegalStateException(
                    "the event (%s, %d) is of kind %d, which this database does not name"
                            .formatted(
                                    row.getString("xid"), row.getLong("pos"), row.getInt("kind")));
        }
        return new EventDocument(
                row.getInt("format"),
                row.getObject("stream", UUID.class),
                row.getLong("sequence"),
                kind.name(),
                kind.revision(),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new EventDocument.Authority(
                        row.getString("actor"),
                        decision(row),
                        row.getBytes("basis"),
                        row.getString("reason"),
                        row.getObject("request", UUID.class),
                        row.getBytes("confirmed"),
                        row.getBytes("attachments"),
                        row.getString("account"),
                        row.getString("approver"),
                        row.getBytes("authentication")),
                row.getObject("salt", UUID.class),
                row.getBytes("payload"));
    }

    private static EventDocument.@Nullable Decision decision(ResultSet row) throws SQLException {
        String number = row.getString("decision_number");
        return number == null
                ? null
                : new EventDocument.Decision(
                        number,
                        row.getObject("decision_signed_on", LocalDate.class),
                        row.getString("decision_issuer"),
                        row.getString("decision_signer"));
    }
}
