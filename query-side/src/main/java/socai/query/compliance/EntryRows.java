package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.wire.EventCatalog;
import socai.query.compliance.Grounds.LedgerEntry;
import socai.query.replay.AuthorityRow;

/** Entries of the ledger with the decisions behind them, as rows. */
final class EntryRows {

    private final JdbcTemplate jdbc;

    EntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries with these numbers, by number. */
    Map<Long, LedgerEntry> of(Collection<Long> numbers) {
        Map<Long, LedgerEntry> entries = new HashMap<>();
        jdbc.query(
                """
                select ledger_no, sealed_at, kind, stream, actor, decision_number,
                       decision_signed_on, decision_issuer, decision_signer, basis, reason
                from ledger.sealed_event where ledger_no = any (?::bigint[])
                """,
                row -> {
                    LedgerEntry entry = entry(row);
                    entries.put(entry.ledgerNo(), entry);
                },
                (Object) numbers.stream().distinct().toArray(Long[]::new));
        return entries;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("ledger_no"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                EventCatalog.numbered(row.getInt("kind")).name(),
                row.getObject("stream", UUID.class),
                row.getString("actor"),
                AuthorityRow.basis(row),
                row.getString("reason"));
    }
}
