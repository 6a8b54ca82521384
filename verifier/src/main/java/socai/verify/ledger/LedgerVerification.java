package socai.verify.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads a whole ledger in one snapshot, event by event, and checks everything that {@link Check}
 * names. It changes nothing, and what is recorded meanwhile does not disturb it.
 */
public final class LedgerVerification {

    private static final List<String> NEEDED =
            List.of(
                    "ledger.event",
                    "ledger.seal",
                    "ledger.event_kind",
                    "ledger.tile",
                    "ledger.checkpoint",
                    "ledger.log_key",
                    "ledger.log_key_retired");

    private final DataSource database;
    private final Evidence evidence;
    private final Watching watching;

    /** A verification that has not begun. */
    public LedgerVerification(DataSource database, Evidence evidence, Watching watching) {
        this.database = database;
        this.evidence = evidence;
        this.watching = watching;
    }

    /**
     * Reads and checks everything.
     *
     * @throws CannotVerify when the ledger cannot be read to its end
     */
    public Verdict run() {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new CannotVerify(
                    "the ledger cannot be read / không đọc được sổ cái: " + e.getMessage(), e);
        }
    }

    private Verdict verify(Connection connection) throws SQLException {
        Findings findings = new Findings();
        Tables tables = new Tables(connection, findings);
        requireLog(tables);
        Places places = new Places(findings);
        Readings readings = new Readings(evidence.reading(), findings);
        Contents contents = new Contents(readings, findings);
        long[] done = new long[1];
        long all = count(tables);
        try (Log log = new Log(connection, evidence, findings)) {
            boolean second = tables.hasColumn("ledger.event", "format");
            tables.each(
                    SealedRow.all(second),
                    columns -> {
                        SealedRow row = SealedRow.of(columns);
                        places.see(row);
                        contents.see(row);
                        log.see(row);
                        watching.at(++done[0], all);
                    });
            log.end();
            tables.decisions();
            tables.positions(done[0]);
            new PersonKeys(tables, evidence.trial(), findings).look();
            long pending = tables.pending(readings);
            return new Verdict(done[0], log.root(), pending, findings.outcomes(asked()));
        }
    }

    private Set<Check> asked() {
        Set<Check> asked = EnumSet.allOf(Check.class);
        if (evidence.keys() == null) {
            asked.remove(Check.KEYS);
        }
        if (evidence.kept() == null) {
            asked.remove(Check.KEPT_CHECKPOINT);
        }
        if (evidence.trial() == null) {
            asked.remove(Check.PERSON_KEYS_OPEN);
        }
        return asked;
    }

    private static long count(Tables tables) throws SQLException {
        long[] count = new long[1];
        tables.each("select count(*) from ledger.seal", row -> count[0] = row.getLong(1));
        return count[0];
    }

    private static void requireLog(Tables tables) throws SQLException {
        for (String table : NEEDED) {
            if (!tables.exists(table)) {
                throw new CannotVerify(
                        "there is no table %s: this database holds no sealed ledger, or one of an older Sổ Cái that must be started once / không có bảng %s: cơ sở dữ liệu này chưa có sổ cái được niêm phong"
                                .formatted(table, table),
                        null);
            }
        }
    }
}
