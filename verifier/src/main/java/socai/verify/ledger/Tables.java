package socai.verify.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at what lies beside the seals: events without one, decisions, how far projections are. */
final class Tables {

    private static final String PENDING =
            """
            select e.stream, e.sequence, coalesce((e.xid, e.pos) < (last.xid, last.pos), false) as early,
                   coalesce(k.name, '') as name, k.revision, e.payload
            from ledger.event e
            left join ledger.event_kind k on k.number = e.kind
            left join (select xid, pos from ledger.seal order by ledger_no desc limit 1) last on true
            where not exists (select 1 from ledger.seal s where s.xid = e.xid and s.pos = e.pos)
            order by e.xid, e.pos
            """;

    private static final String DECISIONS =
            """
            select ledger_no, stream, sequence, decision_signed_on, decision_signer,
                   first_signed_on, first_signer
            from (
                select s.ledger_no, e.stream, e.sequence, e.decision_signed_on, e.decision_signer,
                       first_value(e.decision_signed_on) over paper as first_signed_on,
                       first_value(e.decision_signer) over paper as first_signer
                from ledger.seal s join ledger.event e on e.xid = s.xid and e.pos = s.pos
                where e.decision_number is not null
                window paper as (
                    partition by e.decision_issuer, extract(year from e.decision_signed_on),
                                 e.decision_number
                    order by s.ledger_no)
            ) cited
            where (decision_signed_on, decision_signer) is distinct from (first_signed_on, first_signer)
            order by ledger_no
            """;

    private static final String TOKENS =
            """
            select processor_name,
                   substring(convert_from(token, 'UTF8') from '"globalIndex":([0-9]+)')::bigint
            from replay.token
            where token is not null
            """;

    private static final String POSITION_TABLES =
            """
            select quote_ident(table_schema)
            from information_schema.columns
            where table_name = 'position' and column_name = 'ledger_no'
            order by table_schema
            """;

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final Findings findings;

    Tables(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    /** How many events wait for their seal; one that stands before a sealed one never gets any. */
    long pending(Readings readings) throws SQLException {
        long[] pending = new long[1];
        findings.note(true, Check.NOTHING_SLIPPED_IN, Place.LEDGER, "", "");
        each(
                PENDING,
                row -> {
                    pending[0]++;
                    Place place =
                            Place.of(
                                    0,
                                    row.getObject("stream", UUID.class),
                                    row.getLong("sequence"));
                    findings.note(
                            !row.getBoolean("early"), Check.NOTHING_SLIPPED_IN, place, "seal", "—");
                    readings.see(
                            place,
                            row.getString("name"),
                            row.getLong("revision"),
                            row.getBytes("payload"));
                });
        return pending[0];
    }

    void decisions() throws SQLException {
        findings.note(true, Check.DECISIONS, Place.LEDGER, "", "");
        each(
                DECISIONS,
                row -> {
                    Place place =
                            Place.of(
                                    row.getLong("ledger_no"),
                                    row.getObject("stream", UUID.class),
                                    row.getLong("sequence"));
                    findings.note(
                            false,
                            Check.DECISIONS,
                            place,
                            row.getString("first_signed_on") + " " + row.getString("first_signer"),
                            row.getString("decision_signed_on")
                                    + " "
                                    + row.getString("decision_signer"));
                });
    }

    void positions(long size) throws SQLException {
        if (exists("replay.token")) {
            each(TOKENS, row -> position(row.getString(1), row.getLong(2), size));
        }
        List<String> schemas = new ArrayList<>();
        each(POSITION_TABLES, row -> schemas.add(row.getString(1)));
        for (String schema : schemas) {
            each(
                    "select ledger_no from %s.position".formatted(schema),
                    row -> position(schema, row.getLong(1), size));
        }
    }

    private void position(String whose, long ledgerNo, long size) {
        findings.note(
                ledgerNo <= size,
                Check.POSITIONS,
                Place.between(size + 1, ledgerNo),
                "≤ " + size,
                whose + " " + ledgerNo);
    }

    /** Whether a column is there. */
    boolean hasColumn(String table, String column) throws SQLException {
        boolean[] exists = new boolean[1];
        each(
                "select exists (select 1 from pg_attribute where attrelid = to_regclass('%s') and attname = '%s' and not attisdropped)"
                        .formatted(table, column),
                row -> exists[0] = row.getBoolean(1));
        return exists[0];
    }

    /** Whether a table is there and may be read. */
    boolean exists(String table) throws SQLException {
        boolean[] exists = new boolean[1];
        each(
                "select to_regclass('%s') is not null".formatted(table),
                row -> exists[0] = row.getBoolean(1));
        return exists[0];
    }

    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void each(String sql, Row action) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    action.read(rows);
                }
            }
        }
    }
}
