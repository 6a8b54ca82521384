package socai.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import socai.text.TextIdentity;

/**
 * Version 10 of the ledger's tables: each decision that was ever cited gets the keys by which texts
 * are compared ({@link TextIdentity}), which no SQL can compute. Of decisions that stood there
 * already and differ in nothing that can be seen, all but the first are twins: each stays citable
 * as it was, and no new one comes beside them.
 */
final class DecisionKeys implements JavaMigration {

    private static final String COLUMNS =
            """
            alter table registers.decision
                add column issuer_key text,
                add column number_key text,
                add column signer_key text,
                add column twin boolean not null default false
            """;

    private static final String FILL =
            """
            update registers.decision set issuer_key = ?, number_key = ?, signer_key = ?
            where issuer = ? and year = ? and number = ?
            """;

    private static final String TWINS =
            """
            update registers.decision d set twin = true
            where exists (
                select 1 from registers.decision first
                where first.issuer_key = d.issuer_key and first.year = d.year
                    and first.number_key = d.number_key
                    and (first.issuer, first.number) < (d.issuer, d.number))
            """;

    private static final String CONSTRAINTS =
            """
            alter table registers.decision
                alter column issuer_key set not null,
                alter column number_key set not null,
                alter column signer_key set not null;
            create unique index decision_identity on registers.decision (issuer_key, year, number_key)
                where not twin;
            create index decision_twin on registers.decision (issuer_key, year, number_key) where twin
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10");
    }

    @Override
    public String getDescription() {
        return "decision keys";
    }

    /** No number stands for a program; what it does never changes once it has run. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(COLUMNS);
            fill(connection, statement);
            statement.execute(TWINS);
            statement.execute(CONSTRAINTS);
        }
    }

    private static void fill(Connection connection, Statement statement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FILL);
                ResultSet rows =
                        statement.executeQuery(
                                "select issuer, year, number, signer from registers.decision")) {
            while (rows.next()) {
                update.setString(1, TextIdentity.key(rows.getString("issuer")));
                update.setString(2, TextIdentity.numberKey(rows.getString("number")));
                update.setString(3, TextIdentity.key(rows.getString("signer")));
                update.setString(4, rows.getString("issuer"));
                update.setInt(5, rows.getInt("year"));
                update.setString(6, rows.getString("number"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
