package socai.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import socai.app.CommandSide;
import socai.app.QuerySide;
import socai.app.postgres.EmbeddedServer;

/**
 * How long after its acknowledgement a recorded event is sealed, and how long until the compliance
 * projection shows it: on the node that recorded it, and on another one, which is a process of its
 * own; with one writer that rests between two recruitments, and under eight that do not.
 */
final class Lag {

    private static final int WRITERS = 8;
    private static final long REST_MIN_MILLIS = 60;
    private static final long REST_SPREAD_MILLIS = 80;
    private static final int WARM_UP_SECONDS = 8;

    private final EmbeddedServer server;
    private final Path folder;
    private final int seconds;
    private final AtomicInteger numbers = new AtomicInteger();

    /** A measurement on an empty database, each part of which takes so many seconds. */
    Lag(EmbeddedServer server, DataFolder folder, int seconds) {
        this.server = server;
        this.folder = folder.path();
        this.seconds = seconds;
    }

    /** Measures all four. */
    List<LagReport> run() {
        return Stream.concat(onTheSame().stream(), onAnother().stream()).toList();
    }

    private List<LagReport> onTheSame() {
        try (Node both = new Node(server, keys(), CommandSide.class, QuerySide.class)) {
            both.recorder()
                    .record(
                            Orders.establish(Orders.UNITS.getFirst()),
                            Orders.order(UUID.randomUUID()));
            measure(both, "warm-up", WRITERS, WARM_UP_SECONDS);
            return List.of(
                    measure(both, "same node, idle", 1, seconds),
                    measure(both, "same node, 8 writers", WRITERS, seconds));
        }
    }

    private List<LagReport> onAnother() {
        Map<String, String> database =
                Map.of(
                        "SOCAI_DB_URL", server.jdbcUrl(),
                        "SOCAI_DB_USER", server.user(),
                        "SOCAI_DB_PASSWORD", server.password(),
                        "SOCAI_LOG_ORIGIN", Node.ORIGIN);
        // The tables of the installation, which an answering node alone does not make.
        Child.run(Child.ofJar(), folder, database, "--side=command", "--no-demo").close();
        try (Node recording = new Node(server, keys(), CommandSide.class);
                Child _ = Child.run(Child.ofJar(), folder, database, "--side=query")) {
            measure(recording, "warm-up", WRITERS, WARM_UP_SECONDS);
            return List.of(
                    measure(recording, "another node, idle", 1, seconds),
                    measure(recording, "another node, 8 writers", WRITERS, seconds));
        }
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private LagReport measure(Node node, String name, int writers, int lasting) {
        try (Watched watched = new Watched(node.database())) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(lasting);
            Crowd.run(
                    writers,
                    writer -> {
                        while (System.nanoTime() < end) {
                            UUID request = UUID.randomUUID();
                            node.recorder()
                                    .record(
                                            Orders.recruit(
                                                    numbers.incrementAndGet(),
                                                    Orders.UNITS.getFirst()),
                                            Orders.order(request));
                            watched.acknowledged(request);
                            if (writers == 1) {
                                rest(request);
                            }
                        }
                    });
            return watched.report(name, lasting);
        }
    }

    /** Of uneven length, so that it cannot fall into step with anybody's nap. */
    private static void rest(UUID request) {
        long spread = Math.floorMod(request.getLeastSignificantBits(), REST_SPREAD_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST_MIN_MILLIS + spread));
    }
}
