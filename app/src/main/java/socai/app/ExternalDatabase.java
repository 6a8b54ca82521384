package socai.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import socai.app.Settings.External;

/**
 * Looks, before anything is made in it, whether an external PostgreSQL is one that Sổ Cái can work
 * on; everything else about it is as with the one that comes along.
 */
final class ExternalDatabase {

    private static final int MAJOR_VERSION = 18;
    private static final int ANSWER_SECONDS_MAX = 10;

    private static final String CONDITION =
            """
            select current_database() as database, current_user as me,
                   current_setting('server_version_num')::int / 10000 as version,
                   current_setting('server_encoding') as encoding,
                   pg_is_in_recovery() as standby,
                   has_database_privilege(current_database(), 'CREATE') as may_create,
                   (select count(*)::int from pg_namespace where nspname = any (?)) as present,
                   (select string_agg(nspname, ', ' order by nspname) from pg_namespace
                    where nspname = any (?) and not pg_has_role(nspowner, 'USAGE')) as strange,
                   to_regclass('installation.key_check') is not null as has_ledger,
                   (select string_agg(name, ', ') from unnest(?::text[]) as name
                    where not has_table_privilege(to_regclass(name), 'SELECT')) as unreadable
            """;

    private final External at;
    private final Side side;

    private ExternalDatabase(External at, Side side) {
        this.at = at;
        this.side = side;
    }

    /**
     * Looks at it as the user who will work on it.
     *
     * @throws NotStarted saying what stands in the way and what to do about it
     */
    static void require(External at, Side side) {
        new ExternalDatabase(at, side).require();
    }

    private void require() {
        Properties login = new Properties();
        login.setProperty("user", at.user());
        login.setProperty("password", at.password());
        login.setProperty("loginTimeout", Integer.toString(ANSWER_SECONDS_MAX));
        login.setProperty("connectTimeout", Integer.toString(ANSWER_SECONDS_MAX));
        login.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS_MAX));
        try (Connection connection = DriverManager.getConnection(at.url(), login);
                PreparedStatement look = connection.prepareStatement(CONDITION)) {
            String[] schemas = side.schemas().toArray(String[]::new);
            look.setArray(1, connection.createArrayOf("text", schemas));
            look.setArray(2, connection.createArrayOf("text", schemas));
            look.setArray(3, connection.createArrayOf("text", side.reads().toArray()));
            try (ResultSet condition = look.executeQuery()) {
                condition.next();
                require(condition);
            }
        } catch (SQLException e) {
            throw new NotStarted(refusal(e));
        }
    }

    private void require(ResultSet condition) throws SQLException {
        String database = condition.getString("database");
        String me = condition.getString("me");
        int version = condition.getInt("version");
        if (version != MAJOR_VERSION) {
            throw new NotStarted(
                    "%s is PostgreSQL %d; Sổ Cái needs PostgreSQL %d."
                            .formatted(where(), version, MAJOR_VERSION));
        }
        String encoding = condition.getString("encoding");
        if (!encoding.equals("UTF8")) {
            throw new NotStarted(
                    "The database %s at %s keeps text as %s, which has not all Vietnamese letters: make one with ENCODING 'UTF8'."
                            .formatted(database, where(), encoding));
        }
        if (condition.getBoolean("standby")) {
            throw new NotStarted(
                    "%s is a standby, on which nothing can be written: name the primary in SOCAI_DB_URL."
                            .formatted(where()));
        }
        if (!side.records() && !condition.getBoolean("has_ledger")) {
            throw new NotStarted(
                    "The database %s at %s holds no ledger yet: start a command side on it first."
                            .formatted(database, where()));
        }
        String strange = condition.getString("strange");
        if (strange != null) {
            throw new NotStarted(
                    "In the database %s at %s the user %s may not use what belongs to another user (%s): start Sổ Cái as the user who made it."
                            .formatted(database, where(), me, strange));
        }
        String unreadable = condition.getString("unreadable");
        if (unreadable != null) {
            throw new NotStarted(
                    "The user %s may not read %s in the database %s at %s: GRANT SELECT ON %s TO %s."
                            .formatted(me, unreadable, database, where(), unreadable, me));
        }
        if (condition.getInt("present") < side.schemas().size()
                && !condition.getBoolean("may_create")) {
            throw new NotStarted(
                    "The user %s may not make tables in the database %s at %s: GRANT CREATE ON DATABASE %s TO %s."
                            .formatted(me, database, where(), database, me));
        }
    }

    private String refusal(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                    "%s does not let the user %s in: check SOCAI_DB_USER, SOCAI_DB_PASSWORD and the server's pg_hba.conf (%s)."
                            .formatted(where(), at.user(), firstLine(e));
            case "08004" ->
                    "%s asks the user %s for another way to sign in: check SOCAI_DB_PASSWORD (%s)."
                            .formatted(where(), at.user(), firstLine(e));
            case "3D000" ->
                    "There is no such database at %s: make it or change SOCAI_DB_URL (%s)."
                            .formatted(where(), firstLine(e));
            case "42501" ->
                    "The user %s lacks a right at %s (%s)."
                            .formatted(at.user(), where(), firstLine(e));
            case "53300" -> "%s has no connection left (%s).".formatted(where(), firstLine(e));
            case "57P03" -> "%s is not ready yet (%s).".formatted(where(), firstLine(e));
            default ->
                    "No PostgreSQL answers at %s: check SOCAI_DB_URL and that the server runs (%s)."
                            .formatted(where(), firstLine(e));
        };
    }

    /** The address without its parameters, among which may be a password. */
    private String where() {
        int parameters = at.url().indexOf('?');
        return parameters < 0 ? at.url() : at.url().substring(0, parameters);
    }

    private static String firstLine(SQLException e) {
        @Nullable String message = e.getMessage();
        String said = message == null ? e.toString() : message;
        return said.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
