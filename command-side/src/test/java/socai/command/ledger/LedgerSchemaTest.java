package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.wire.EventCatalog;
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
        jdbc.update("update ledger.event_kind set name = 'personnel.seconded' where number = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContainingAll("2", "personnel.seconded", "personnel.transferred");
    }

    @Test
    void aDatabaseThatHoldsAnotherRevisionIsRefused() {
        jdbc.update("update ledger.event_kind set revision = 2 where number = 2");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContaining("personnel.transferred r2");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndTheKindNamed() {
        jdbc.update("insert into ledger.event_kind values (6, 'personnel.seconded', 1)");

        assertThatIllegalStateException()
                .isThrownBy(() -> LedgerSchema.migrate(DATABASE))
                .withMessageContainingAll("6", "personnel.seconded r1", "unknown");
    }

    @Test
    void aDatabaseThatGivesOneOfOurEventsAnotherNumberIsRefusedAndTheKindNamed() {
        jdbc.update("update ledger.event_kind set number = 6 where number = 5");

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

    private List<Map<String, @Nullable Object>> kinds() {
        return jdbc.queryForList("select * from ledger.event_kind order by number");
    }
}
