package socai.app;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import socai.app.Settings.External;
import socai.command.ledger.LedgerSchema;

/**
 * Under which account the service works once its tables are in place: one that may read and append,
 * but owns nothing, so that the database refuses it to change or to empty the ledger and to switch
 * off what watches over it. On the embedded database it signs in for itself; on an external one it
 * is a role that every connection takes on from its start.
 *
 * @param at where and as whom to sign in
 * @param role the role to take on; absent when the account that signs in is already the one
 */
record ServiceAccount(External at, @Nullable String role) {

    static final String NAME = "socai_service";

    private static final long ONE_NODE_AT_A_TIME = 0x50CA_AC70L;
    private static final int PASSWORD_BYTES = 32;

    private static final String OTHERS =
            """
            do $$
            declare
                kept text;
            begin
                foreach kept in array array['registers', 'keys', 'installation', 'replay',
                    'compliance', 'roster', 'units', 'tasks']
                loop
                    if to_regnamespace(kept) is not null then
                        execute format('grant usage on schema %I to socai_service', kept);
                        execute format('grant select, insert, update, delete on all tables in'
                            ' schema %I to socai_service', kept);
                    end if;
                end loop;
            end
            $$;
            """;

    /** Owner and service are one account where the owner may not make another. */
    static ServiceAccount none(External owner) {
        return new ServiceAccount(owner, null);
    }

    /** The account on a database that comes along, to which this process alone has the password. */
    static ServiceAccount embedded(External owner) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Connection connection = source(owner).getConnection()) {
            prepare(connection, "alter role %s login password '%s'".formatted(NAME, password));
        } catch (SQLException e) {
            throw new NotStarted("The service's own account could not be made: " + e.getMessage());
        }
        return new ServiceAccount(new External(owner.url(), NAME, password), null);
    }

    /**
     * The account on an external database.
     *
     * @return empty when the owner may not make roles and nobody has made this one
     */
    static Optional<ServiceAccount> external(External owner) {
        try (Connection connection = source(owner).getConnection()) {
            if (!isThere(connection) && !mayMakeRoles(connection)) {
                return Optional.empty();
            }
            prepare(
                    connection,
                    "grant %s to current_user with inherit true, set true".formatted(NAME));
            return Optional.of(new ServiceAccount(owner, NAME));
        } catch (SQLException e) {
            throw new NotStarted(
                    "The role %s could not be given its rights: %s"
                            .formatted(NAME, e.getMessage()));
        }
    }

    /** Connections of the owner, for what only the owner may do. */
    static DataSource source(External owner) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(owner.url());
        source.setUser(owner.user());
        source.setPassword(owner.password());
        source.setApplicationName("socai owner");
        return source;
    }

    private static void prepare(Connection connection, String last) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement alone =
                connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            alone.setLong(1, ONE_NODE_AT_A_TIME);
            alone.execute();
        }
        try (Statement statement = connection.createStatement()) {
            if (!isThere(connection)) {
                statement.execute("create role " + NAME);
            }
            statement.execute(LedgerSchema.rightsOf(NAME));
            statement.execute(OTHERS);
            statement.execute(last);
        }
        connection.commit();
    }

    private static boolean isThere(Connection connection) throws SQLException {
        return isTrue(connection, "select to_regrole('%s') is not null".formatted(NAME));
    }

    private static boolean mayMakeRoles(Connection connection) throws SQLException {
        return isTrue(
                connection,
                "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
