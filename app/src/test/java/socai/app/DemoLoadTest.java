package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.app.Settings.BadSetting;
import socai.command.ledger.LedgerSchema;
import socai.identity.KeyEncryptionKey;
import socai.testing.RealPostgres;

/** How the demonstration comes into a ledger: whole, once, and only into an empty one. */
class DemoLoadTest {

    private static final int PEOPLE = 1_300;

    private final DataSource database = RealPostgres.newDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final KeyEncryptionKey key = KeyEncryptionKey.random();

    /** Ends a load as a crash between two transactions would. */
    private static final class Crash extends RuntimeException {}

    @BeforeEach
    void putTheTablesInPlace() {
        LedgerSchema.migrate(database);
        InstallationSchema.migrate(database);
    }

    @Test
    void itGoesForwardInTransactionsOfWhichEachNotesHowFarItHasCome() {
        crashAfter(1_000);

        assertThat(people()).isEqualTo(1_000);
        assertThat(done()).isEqualTo(1_000);
        assertThat(transactions()).as("organisation and plan, then people").isEqualTo(3);
    }

    @Test
    void aLoadThatWasInterruptedGoesOnWithWhatItWasBegunWithWhateverIsAskedLater() {
        crashAfter(500);

        load("2027-03-01T00:00:00Z").load(77, silent()::at);

        List<String> continued = ledger();
        assertThat(people()).isEqualTo(PEOPLE);
        assertThat(continued).isEqualTo(ledgerOfAnUndisturbedLoad());
    }

    @Test
    void twoNodesThatBeginAtOnceRecordEverythingOnce() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    List.of(nodes.submit(this::loadAll), nodes.submit(this::loadAll));
            for (Future<?> node : both) {
                node.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(people()).isEqualTo(PEOPLE);
        assertThat(ledger()).isEqualTo(ledgerOfAnUndisturbedLoad());
    }

    @Test
    void aCompleteOneIsLeftAloneAndSoIsALedgerThatHoldsAnythingElse() {
        loadAll();
        List<String> complete = ledger();

        load("2026-11-25T00:00:00Z").load(3_000, silent()::at);
        load("2026-11-25T00:00:00Z").requireNoneUnfinished();

        assertThat(ledger()).isEqualTo(complete);

        jdbc.update("delete from installation.demonstration");
        load("2026-11-25T00:00:00Z").load(3_000, silent()::at);

        assertThat(ledger()).isEqualTo(complete);
        assertThat(jdbc.queryForList("select done from installation.demonstration")).isEmpty();
    }

    @Test
    void aPartIsNotRunOn() {
        crashAfter(500);

        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> load("2026-11-25T00:00:00Z").requireNoneUnfinished())
                .withMessageContaining("500 of 1300 people");
    }

    @Test
    void aFullDiskIsASentenceAndWhatWasLoadedStays() {
        jdbc.execute(
                """
                create function full_disk() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device'
                        using errcode = 'disk_full';
                end $$;
                create trigger full_disk before update on installation.demonstration
                    for each row when (new.done > 500) execute function full_disk();
                """);

        assertThatExceptionOfType(NotStarted.class)
                .isThrownBy(this::loadAll)
                .withMessageContaining("No space left on device")
                .withMessageContaining("the next start goes on there");
        assertThat(people()).isEqualTo(500);

        jdbc.execute("drop trigger full_disk on installation.demonstration");
        loadAll();
        assertThat(people()).isEqualTo(PEOPLE);
    }

    private void crashAfter(int people) {
        Progress breaking =
                new Progress(
                        "",
                        "",
                        System.err,
                        false,
                        () -> {
                            if (done() >= people) {
                                throw new Crash();
                            }
                            return 0;
                        });
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(() -> load("2026-11-25T00:00:00Z").load(PEOPLE, breaking::at));
    }

    private void loadAll() {
        load("2026-11-25T00:00:00Z").load(PEOPLE, silent()::at);
    }

    private DemoLoad load(String now) {
        return new DemoLoad(database, Clock.fixed(Instant.parse(now), ZoneOffset.UTC), key);
    }

    private static Progress silent() {
        return new Progress("", "", System.err, false, () -> 0);
    }

    /** Every event in its place; only identities, encrypted under random keys, differ. */
    private static List<String> ledger(DataSource of) {
        return new JdbcTemplate(of)
                .query(
                        """
                        select concat_ws(' ', stream, sequence, kind, effective_on, actor,
                            decision_number, reason, request,
                            regexp_replace(convert_from(payload, 'UTF8'),
                                '"identity":"[^"]*"', '"identity":""'))
                        from ledger.event
                        order by pos
                        """,
                        (row, _) -> row.getString(1));
    }

    private List<String> ledger() {
        return ledger(database);
    }

    private List<String> ledgerOfAnUndisturbedLoad() {
        DataSource other = RealPostgres.newDatabase();
        LedgerSchema.migrate(other);
        InstallationSchema.migrate(other);
        new DemoLoad(other, Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC), key)
                .load(PEOPLE, silent()::at);
        return ledger(other);
    }

    private int people() {
        return count("select count(*) from registers.identity");
    }

    private int transactions() {
        return count("select count(distinct xid) from ledger.event");
    }

    private int done() {
        return count("select coalesce(max(done), 0) from installation.demonstration");
    }

    private int count(String sql) {
        Integer number = jdbc.queryForObject(sql, Integer.class);
        return number == null ? 0 : number;
    }
}
