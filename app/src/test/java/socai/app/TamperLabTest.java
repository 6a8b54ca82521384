package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.app.Tamperings.Forger;
import socai.app.postgres.EmbeddedServer;
import socai.log.SigningKey;
import socai.verify.KnownKeys;
import socai.verify.SignedNote;
import socai.verify.ledger.Check;
import socai.verify.ledger.Evidence;
import socai.verify.ledger.Finding;
import socai.verify.ledger.LedgerVerification;
import socai.verify.ledger.Outcome;
import socai.verify.ledger.Verdict;

/**
 * What somebody can do to the product's ledger who owns its tables and switches its triggers off,
 * and which check catches it at which event. docs/tamper-lab.md tells the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class TamperLabTest {

    private static final int PEOPLE = 120;
    private static final Path PAGE = Path.of("..", "docs", "tamper-lab.md");
    private static final List<String> TABLES =
            List.of(
                    "ledger.event",
                    "ledger.seal",
                    "ledger.tile",
                    "ledger.checkpoint",
                    "ledger.log_key",
                    "ledger.log_key_retired",
                    "keys.person_key",
                    "replay.token",
                    "compliance.position",
                    "roster.position",
                    "units.position",
                    "tasks.position");

    private final Path folder = Product.emptyFolder();
    private @Nullable EmbeddedServer server;
    private @Nullable JdbcTemplate jdbc;
    private @Nullable KnownKeys keys;
    private @Nullable Forger forger;
    private @Nullable SignedNote kept;

    @BeforeAll
    void keepWhatAnAuditorKeeps() {
        int port = Product.freePort();
        Settings settings = new Settings(Side.ALL, port, folder, null, PEOPLE, Settings.LOG_ORIGIN);
        try (SoCai.Running _ = SoCai.run(settings)) {
            sealOneBatchMore(new Client("http://127.0.0.1:" + port));
        }
        server = EmbeddedServer.start(folder);
        jdbc = new JdbcTemplate(database());
        for (String table : TABLES) {
            if (table.startsWith("ledger.")) {
                jdbc().execute("alter table %s disable trigger user".formatted(table));
            }
        }
        jdbc().execute("create schema lab");
        TABLES.forEach(table ->
                jdbc().execute("create table lab.%s as table %s".formatted(copy(table), table)));
        keys =
                KnownKeys.parse(
                        String.join(
                                "\n",
                                jdbc().queryForList(
                                                "select vkey from ledger.log_key", String.class)));
        forger = forger();
        String note =
                jdbc().queryForObject(
                                "select note from ledger.checkpoint order by size desc limit 1",
                                String.class);
        kept = SignedNote.parse(Objects.requireNonNull(note).getBytes(UTF_8));
    }

    private static void sealOneBatchMore(Client client) {
        client.post("/api/v1/units", Orders.establish("2025-07-01", "XA-THU", "COMMUNE"));
        for (String path : List.of("/api/v1/units?size=200", "/api/v1/compliance")) {
            assertThat(client.getUntil(seen -> seen.text().contains("XA-THU"), path).text())
                    .contains("XA-THU");
        }
    }

    private Forger forger() {
        List<@Nullable Long> sizes =
                jdbc().queryForList(
                                "select size from ledger.checkpoint order by size desc limit 2",
                                Long.class);
        byte[] root =
                jdbc().queryForObject(
                                "select root from ledger.checkpoint order by size desc limit 1",
                                byte[].class);
        SigningKey key = SigningKey.random(Settings.LOG_ORIGIN);
        String text =
                "%s\n%d\n%s\n"
                        .formatted(
                                Settings.LOG_ORIGIN,
                                sizes.getFirst(),
                                Base64.getEncoder().encodeToString(root));
        return new Forger(
                Objects.requireNonNull(sizes.getFirst()),
                Objects.requireNonNull(sizes.getLast()),
                recruited(1),
                recruited(2),
                key.verifier().toString(),
                socai.log.SignedNote.sign(text, List.of(key)));
    }

    /** The ledger number under which the so-manieth person was recruited. */
    private long recruited(int person) {
        return Objects.requireNonNull(
                jdbc().queryForObject(
                                "select ledger_no from ledger.sealed_event e join ledger.event_kind k on k.number = e.kind where k.name = 'personnel.recruited' order by ledger_no limit 1 offset ?",
                                Long.class,
                                person - 1));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        Product.delete(folder);
    }

    @Test
    void untouchedItIsVerified() {
        restore();
        Verdict verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.size()).isGreaterThan(Tamperings.SIZE_MIN);
        assertThat(verdict.outcomes())
                .allSatisfy(o -> assertThat(o.looked()).as("%s", o.check()).isPositive());
    }

    Stream<Tampering> tamperings() {
        return Tamperings.all(Objects.requireNonNull(forger));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void everyTamperingIsCaughtByTheChecksThatThePageNames(Tampering tampering) throws IOException {
        restore();
        tampering.sql().forEach(jdbc()::execute);

        Verdict verdict = verify();

        Set<Check> caught = new HashSet<>(caught(verdict));
        if (tampering.check() == Check.RECORDED_ORDER) {
            // Two neighbours may be of one stream, whose own order is then wrong as well.
            caught.remove(Check.STREAM_ORDER);
        }
        assertThat(caught).containsExactlyInAnyOrderElementsOf(tampering.caughtBy());
        Finding first = verdict.of(tampering.check()).map(Outcome::first).orElseThrow();
        assertThat(first.place().from()).isEqualTo(tampering.from());
        assertThat(Files.readString(PAGE)).contains(tampering.row());
    }

    private static Set<Check> caught(Verdict verdict) {
        return verdict.outcomes().stream()
                .filter(outcome -> !outcome.isGood())
                .map(Outcome::check)
                .collect(Collectors.toSet());
    }

    private Verdict verify() {
        return new LedgerVerification(
                        database(),
                        new Evidence(keys, kept, Verify.trial(folder), Verify::reads),
                        (done, all) -> {})
                .run();
    }

    private void restore() {
        jdbc().execute("truncate " + String.join(", ", TABLES));
        TABLES.forEach(table ->
                jdbc().execute(
                                "insert into %s overriding system value select * from lab.%s"
                                        .formatted(table, copy(table))));
    }

    private static String copy(String table) {
        return table.replace('.', '_');
    }

    private JdbcTemplate jdbc() {
        return Objects.requireNonNull(jdbc);
    }

    private DataSource database() {
        EmbeddedServer running = Objects.requireNonNull(server);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(running.jdbcUrl());
        source.setUser(running.user());
        source.setPassword(running.password());
        return source;
    }
}
