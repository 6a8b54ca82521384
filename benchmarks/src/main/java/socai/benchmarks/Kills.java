package socai.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.app.postgres.RunningServer;
import socai.benchmarks.Asked.Acknowledged;
import socai.verify.KnownKeys;
import socai.verify.SignedNote;
import socai.verify.ledger.Evidence;

/**
 * Kills the product under load, again and again on one data folder: in turn its program and its
 * database server, as {@code kill -9} does. After each start everything that was acknowledged must
 * be there once, and everything that got no answer can be sent again with one effect.
 */
final class Kills {

    private static final int CLIENTS = 4;
    private static final int ANSWERED_MIN = 60;
    private static final int ANSWERED_MAX = 300;
    private static final int TRAINING_IN = 3;
    private static final long SEED = 128_2026;
    private static final String UNIT = "XA-GIET";
    private static final long PROJECTED_SECONDS_MAX = 60;

    private final List<String> program;
    private final Path folder;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> unanswered = new ConcurrentLinkedQueue<>();
    private final List<Double> startSeconds = new ArrayList<>();
    private int sentAgain;
    private int sentAgainThoughRecorded;
    private @Nullable String keys;
    private @Nullable String checkpoint;

    /** Kills on an empty data folder of the product that these words name. */
    Kills(List<String> program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Kills so many times.
     *
     * @throws IllegalStateException when anything acknowledged is not there once, or the ledger is
     *     not whole
     */
    KillsReport run(int times) {
        for (int i = 0; i < times; i++) {
            try (Child child = started()) {
                requireEverything(child);
                workUntil(child, random.nextInt(ANSWERED_MIN, ANSWERED_MAX), i % 2 == 0);
            }
        }
        try (Child child = started()) {
            requireEverything(child);
        }
        int verified = Child.command(program, folder, "verify");
        must(verified == 0, "verify ended with " + verified);
        return new KillsReport(
                (times + 1) / 2,
                times / 2,
                acknowledged.size(),
                sentAgain,
                sentAgainThoughRecorded,
                Samples.of(startSeconds).median());
    }

    private Child started() {
        long began = System.nanoTime();
        Child child = Child.run(program, folder, Map.of(), "--no-demo");
        startSeconds.add((System.nanoTime() - began) / 1e9);
        return child;
    }

    /** Clients record until so many answers have come; then it is killed while they go on. */
    private void workUntil(Child child, int answers, boolean killProgram) {
        int before = acknowledged.size();
        Crowd.run(
                CLIENTS + 1,
                i -> {
                    if (i < CLIENTS) {
                        work(child.address(), new SplittableRandom(before + i));
                        return;
                    }
                    Child.await(120, () -> acknowledged.size() >= before + answers);
                    checkpoint = Asked.read(child.address(), "/log/checkpoint");
                    if (killProgram) {
                        child.kill();
                    } else {
                        child.killDatabase();
                    }
                });
        must(acknowledged.size() >= before + answers, "the load came to a standstill");
    }

    private void work(String address, RandomGenerator own) {
        List<UUID> mine = new ArrayList<>();
        while (true) {
            boolean trains = !mine.isEmpty() && own.nextInt(TRAINING_IN) == 0;
            Asked asked =
                    trains
                            ? Asked.train(mine.get(own.nextInt(mine.size())))
                            : Asked.recruit(numbers.incrementAndGet(), UNIT);
            Optional<Acknowledged> answer = asked.send(address);
            if (answer.isEmpty()) {
                unanswered.add(asked);
                return;
            }
            acknowledged.add(answer.get());
            if (!trains) {
                mine.add(answer.get().stream());
            }
        }
    }

    private void requireEverything(Child child) {
        DataSource database = database();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        if (keys == null) {
            Acknowledged unit = Asked.establish(UNIT).send(child.address()).orElseThrow();
            must(unit.version() == 0, "the body is not new");
        }
        requireAcknowledged(jdbc);
        for (Asked asked = unanswered.poll(); asked != null; asked = unanswered.poll()) {
            sentAgain++;
            sentAgainThoughRecorded += isRecorded(jdbc, asked) ? 1 : 0;
            Acknowledged first = asked.send(child.address()).orElseThrow();
            must(
                    asked.send(child.address()).orElseThrow().equals(first),
                    "the same request twice had two effects");
            acknowledged.add(first);
        }
        requireAcknowledged(jdbc);
        Long events = jdbc.queryForObject("select count(*) from ledger.event", Long.class);
        must(
                events != null && events == 1 + acknowledged.size(),
                "%d events and %d acknowledged".formatted(events, acknowledged.size()));
        Wholeness.require(database, evidence());
        requireProjected(jdbc);
        keys = Asked.read(child.address(), "/log/keys");
    }

    private record Place(UUID stream, long version) {}

    private void requireAcknowledged(JdbcTemplate jdbc) {
        Map<UUID, List<Place>> recorded = new HashMap<>();
        jdbc.query(
                "select request, stream, sequence from ledger.event",
                row -> {
                    recorded.computeIfAbsent(
                                    row.getObject("request", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Place(
                                            row.getObject("stream", UUID.class),
                                            row.getLong("sequence")));
                });
        for (Acknowledged one : acknowledged) {
            List<Place> places = recorded.getOrDefault(one.asked().key(), List.of());
            must(
                    places.equals(List.of(new Place(one.stream(), one.version()))),
                    "%s was acknowledged and the ledger holds %s".formatted(one, places));
        }
    }

    private static boolean isRecorded(JdbcTemplate jdbc, Asked asked) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select 1 from ledger.event where request = ?)",
                        Boolean.class,
                        asked.key()));
    }

    private Evidence evidence() {
        return checkpoint == null || keys == null
                ? Evidence.none()
                : new Evidence(KnownKeys.parse(keys), SignedNote.parse(checkpoint.getBytes(UTF_8)));
    }

    private void requireProjected(JdbcTemplate jdbc) {
        long people = acknowledged.stream().filter(one -> one.asked().isRecruitment()).count();
        String staff = "select coalesce(sum(staff), 0) from compliance.movement";
        String serving = "select count(*) from roster.service";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PROJECTED_SECONDS_MAX);
        while (!is(jdbc, staff, people) || !is(jdbc, serving, people)) {
            must(System.nanoTime() < deadline, "not projected, or not once: " + people);
            Child.await(1, () -> is(jdbc, staff, people) && is(jdbc, serving, people));
        }
    }

    private static boolean is(JdbcTemplate jdbc, String sql, long expected) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number != null && number == expected;
    }

    private DataSource database() {
        RunningServer server = RunningServer.of(folder).orElseThrow();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private static void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
