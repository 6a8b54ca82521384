package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.app.Settings.External;
import socai.command.ledger.LedgerSchema;
import socai.query.replay.AnswersSchema;
import socai.testing.RealPostgres;

/** What the account of the service may do to the ledger, and what the database refuses it. */
class ServiceAccountTest {

    private static final PGSimpleDataSource OWNER = (PGSimpleDataSource) RealPostgres.newDatabase();
    private static final JdbcTemplate AS_OWNER = new JdbcTemplate(OWNER);

    private static External owner() {
        return new External(
                OWNER.getURL(),
                String.valueOf(OWNER.getUser()),
                String.valueOf(OWNER.getPassword()));
    }

    @BeforeAll
    static void tables() {
        LedgerSchema.migrate(OWNER);
        InstallationSchema.migrate(OWNER);
        AnswersSchema.migrate(OWNER);
    }

    @AfterAll
    static void leaveNoRoleBehind() {
        AS_OWNER.execute("drop owned by socai_service; drop role socai_service");
    }

    @Test
    void onAnExternalDatabaseEveryConnectionTakesOnTheRoleAndCannotResetIt() throws SQLException {
        ServiceAccount account = ServiceAccount.external(owner()).orElseThrow();

        try (Connection connection = connect(account);
                Statement statement = connection.createStatement()) {
            assertThat(user(statement)).isEqualTo("socai_service");
            statement.execute("reset role");
            assertThat(user(statement)).isEqualTo("socai_service");
        }
    }

    @Test
    void onTheEmbeddedDatabaseItSignsInForItself() throws SQLException {
        ServiceAccount account = ServiceAccount.embedded(owner());

        assertThat(account.at().user()).isEqualTo("socai_service");
        assertThat(account.at().password()).hasSize(64);
        assertThat(ServiceAccount.embedded(owner()).at().password())
                .isNotEqualTo(account.at().password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set reason = 'other'",
                "delete from ledger.event",
                "truncate ledger.event",
                "update ledger.seal set sealed_at = now()",
                "delete from ledger.checkpoint",
                "alter table ledger.event disable trigger append_only",
                "drop trigger append_only on ledger.event",
                "drop table ledger.seal",
                "create table ledger.mine (a int)",
                "insert into ledger.event_kind values (99, 'mine', 1)",
                "insert into ledger.event (xid) values ('999999999')",
                "insert into ledger.log_key values ('mine', 0)",
                "insert into ledger.log_key_retired select vkey, 0 from ledger.log_key",
                "set session_replication_role = replica"
            })
    void theDatabaseRefusesIt(String harm) throws SQLException {
        ServiceAccount account = ServiceAccount.external(owner()).orElseThrow();

        try (Connection connection = connect(account);
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(harm))
                    .satisfies(no -> assertThat(no.getSQLState()).isEqualTo("42501"))
                    .withMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void ofTheLedgerItMayChangeNoTableAtAll() {
        assertThat(ServiceAccount.external(owner())).isPresent();

        assertThat(
                        AS_OWNER.queryForList(
                                """
                                select relname from pg_class
                                where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p', 'v')
                                  and has_table_privilege('socai_service', oid, 'update, delete, truncate')
                                """,
                                String.class))
                .isEmpty();
    }

    @Test
    void anOwnerWhoMayMakeNoRolesGoesOnAsItself() {
        assertThat(ServiceAccount.external(owner())).isPresent();
        AS_OWNER.execute("create role modest login password 'modest'");
        AS_OWNER.execute("drop owned by socai_service; drop role socai_service");

        Optional<ServiceAccount> account =
                ServiceAccount.external(new External(owner().url(), "modest", "modest"));

        assertThat(account).isEmpty();
        AS_OWNER.execute("drop role modest");
        assertThat(ServiceAccount.external(owner())).isPresent();
    }

    private static Connection connect(ServiceAccount account) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", account.at().user());
        login.setProperty("password", account.at().password());
        login.setProperty("options", "-c role=" + account.role());
        return DriverManager.getConnection(account.at().url(), login);
    }

    private static String user(Statement statement) throws SQLException {
        try (var answer = statement.executeQuery("select current_user")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
