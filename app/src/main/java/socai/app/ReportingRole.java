package socai.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role of those who read the schema {@code reporting} and nothing else. Nobody signs in as it;
 * an administrator gives it to the account of a dashboard.
 */
final class ReportingRole {

    static final String NAME = "socai_reporting";

    private static final String ALONE = "select pg_advisory_xact_lock(%d)".formatted(0x50CA_4E90L);

    private static final String RIGHTS =
            """
            grant usage on schema reporting to %1$s;
            grant select on all tables in schema reporting to %1$s;
            grant execute on all functions in schema reporting to %1$s;
            """
                    .formatted(NAME);

    private ReportingRole() {}

    /**
     * Gives the role its rights, and makes it where it is missing.
     *
     * @param owner connections of the owner of the schema, which must be there
     * @return whether the role is there; false when the owner may make none and nobody else did
     * @throws NotStarted when the rights cannot be given
     */
    static boolean grant(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ALONE);
            boolean there =
                    isTrue(statement, "select to_regrole('%s') is not null".formatted(NAME));
            if (!there && !mayMakeRoles(statement)) {
                return false;
            }
            if (!there) {
                statement.execute("create role " + NAME);
            }
            statement.execute(RIGHTS);
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw new NotStarted(
                    "The role %s could not be given its rights: %s"
                            .formatted(NAME, e.getMessage()));
        }
    }

    private static boolean mayMakeRoles(Statement statement) throws SQLException {
        return isTrue(
                statement,
                "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
