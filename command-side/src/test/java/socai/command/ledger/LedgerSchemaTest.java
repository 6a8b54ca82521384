package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.wire.EventCatalog;
import socai.log.KeyFolder;
import socai.testing.RealPostgres;

class LedgerSchemaTest {

    private static final DataSource DATABASE = RealPostgres.newDatabase();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);

    @BeforeAll
    static void migrateOnce() {
        LedgerSchema.migrate(DATABASE);
    }

    @BeforeEach
    void startWithTheKindsOfThisProgram() {
        jdbc.update("delete from ledger.event_kind");
        LedgerSchema.migrate(DATABASE);
    }

    @Test
    void theDatabaseKnowsEveryKindOfEvent() {
        assertThat(kinds()).hasSameSizeAs(EventCatalog.all());
    }

    @Test
    void theSecondMigrationChangesNothing() {
        List<Map<String, @Nullable Object>> migrations =
                jdbc.queryForList("select * from ledger.migration");
        List<Map<String, @Nullable Object>> kinds = kinds();

        LedgerSchema.migrate(DATABASE);

        assertThat(jdbc.queryForList("select * from ledger.migration")).isEqualTo(migrations);
        assertThat(kinds()).isEqualTo(kinds);
    }

    @Test
    void aDatabaseThatMeansAnotherEventByANumberIsRefusedAndTheKindNamed() {
        jdbc.update("update ledger.event_kind set name = 'personnel.lent' where number = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContainingAll("2", "personnel.lent", "personnel.transferred");
    }

    @Test
    void aDatabaseThatHoldsAnotherRevisionIsRefused() {
        jdbc.update("update ledger.event_kind set revision = 9 where number = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContaining("personnel.transferred r9");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndTheKindNamed() {
        jdbc.update("insert into ledger.event_kind values (999, 'personnel.invented', 1)");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContainingAll("999", "personnel.invented r1", "unknown");
    }

    @Test
    void aDatabaseThatGivesOneOfOurEventsAnotherNumberIsRefusedAndTheKindNamed() {
        jdbc.update("update ledger.event_kind set number = 999 where number = 5");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContaining("personnel.departed");
    }

    @Test
    void aDatabaseThatIsRefusedIsLeftAsItWas() {
        jdbc.update("delete from ledger.event_kind where number = 5");
        jdbc.update("update ledger.event_kind set name = 'plan.proposed' where number = 201");
        List<Map<String, @Nullable Object>> before = kinds();

        assertThatIllegalStateException().isThrownBy(() -> LedgerSchema.migrate(DATABASE));

        assertThat(kinds()).isEqualTo(before);
    }

    @Test
    void numbersGivenBeforeThereWasALogAreGivenAgainToTheSameEvents(@TempDir Path keys) {
        DataSource old = RealPostgres.newDatabase();
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:db/ledger")
                .defaultSchema("ledger")
                .table("migration")
                .target("3")
                .load()
                .migrate();
        JdbcTemplate before = new JdbcTemplate(old);
        before.update(
                """
                insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                    decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                    request, payload)
                select gen_random_uuid(), 0, 103, '2010-01-01', now(), 'a', 'n', '2010-01-01', 'i',
                    's', 'r', gen_random_uuid(), '{}'
                from generate_series(1, 300)
                """);
        before.update(
                """
                insert into ledger.seal (ledger_no, xid, pos, sealed_at)
                select row_number() over (order by pos), xid, pos, now() from ledger.event
                """);
        List<Map<String, @Nullable Object>> numbers = numbers(before);

        LedgerSchema.migrate(old);
        assertThat(numbers(before)).isEmpty();
        JdbcTransactionManager transactions = new JdbcTransactionManager(old);
        KeyRing ring = new KeyRing(old, transactions, new KeyFolder(keys), "socai.test/log");
        ring.open();

        assertThat(new Sealer(old, transactions, ring).sealBatch()).isEqualTo(300);
        assertThat(numbers(before)).isEqualTo(numbers);
        assertThatExceptionOfType(DataAccessException.class)
                .as("append-only again")
                .isThrownBy(() -> before.execute("delete from ledger.seal"));
    }

    private static List<Map<String, @Nullable Object>> numbers(JdbcTemplate jdbc) {
        return jdbc.queryForList("select ledger_no, pos from ledger.seal order by ledger_no");
    }

    private List<Map<String, @Nullable Object>> kinds() {
        return jdbc.queryForList("select * from ledger.event_kind order by number");
    }
}
