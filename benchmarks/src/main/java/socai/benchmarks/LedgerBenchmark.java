package socai.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import socai.app.postgres.EmbeddedServer;
import socai.command.Order;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.Transferred;

/**
 * The ledger beside Axon's stock JDBC engine and pgbench, on one server, in one run, round by round
 * in turn; medians of the rounds. Only the ratios mean anything: the machine is shared.
 */
final class LedgerBenchmark {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int BULK = 1_000;

    private final EmbeddedServer server;
    private final MetaData ours;
    private final MetaData stock;
    private final Map<String, Tally> written = new ConcurrentHashMap<>();

    LedgerBenchmark(EmbeddedServer server) {
        this.server = server;
        Decision decision =
                new Decision("125/QĐ-SNV", LocalDate.of(2026, 11, 1), "Sở Nội vụ", "Nguyễn Văn An");
        UUID request = UUID.randomUUID();
        this.ours =
                new Order(
                                new Authority(
                                        "hoa.nt", decision, "Điều động theo kế hoạch", request),
                                "benchmark",
                                null)
                        .asMetaData();
        this.stock =
                MetaData.with("actor", "hoa.nt")
                        .and("decisionNumber", decision.number())
                        .and("decisionSignedOn", decision.signedOn().toString())
                        .and("decisionIssuer", decision.issuer())
                        .and("decisionSigner", decision.signer())
                        .and("reason", "Điều động theo kế hoạch")
                        .and("request", request.toString());
    }

    void run() throws IOException, InterruptedException {
        try (HikariDataSource dataSource = pool();
                OurEngine mine = new OurEngine(dataSource)) {
            StockEngine axon = new StockEngine(dataSource);
            System.out.println("| workload | Axon stock | Sổ Cái | ratio |");
            System.out.println("|---|---|---|---|");
            compare(
                    "append 1 event a transaction, 8 writers (events/s)",
                    () -> singles(axon, stock),
                    () -> singles(mine, ours));
            compare(
                    "append 1,000 events a transaction, 1 writer (events/s)",
                    () -> bulk(axon, stock),
                    () -> bulk(mine, ours));
            requireWhatWasWritten(axon);
            requireWhatWasWritten(mine);
            compare(
                    "read everything back in order, deserialised (events/s)",
                    () -> rate(axon),
                    () -> rate(mine));
        }
        System.out.println();
        System.out.println(new Pgbench(server).insertLimit(WRITERS, SECONDS));
    }

    /** A time counts only when the work was done. */
    private void requireWhatWasWritten(Engine engine) {
        engine.settle();
        Tally read = engine.readAll();
        Tally wrote = written(engine);
        if (!read.equals(wrote)) {
            throw new IllegalStateException(
                    "%s: written %s, read back %s".formatted(engine.name(), wrote, read));
        }
    }

    private Tally written(Engine engine) {
        return written.getOrDefault(engine.name(), Tally.NONE);
    }

    /** One round each to warm up; then each begins every other round. */
    private static void compare(String workload, DoubleSupplier axon, DoubleSupplier mine) {
        double[] axonRates = new double[ROUNDS];
        double[] ourRates = new double[ROUNDS];
        double _ = axon.getAsDouble();
        double _ = mine.getAsDouble();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                axonRates[round] = axon.getAsDouble();
                ourRates[round] = mine.getAsDouble();
            } else {
                ourRates[round] = mine.getAsDouble();
                axonRates[round] = axon.getAsDouble();
            }
        }
        double a = median(axonRates);
        double b = median(ourRates);
        System.out.printf("| %s | %,.0f | %,.0f | %.2f |%n", workload, a, b, b / a);
    }

    private double singles(Engine engine, MetaData metaData) {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        LongAdder done = new LongAdder();
        Crowd.run(
                WRITERS,
                _ -> {
                    Tally wrote = Tally.NONE;
                    while (System.nanoTime() < end) {
                        List<EventMessage<?>> events = events(1, metaData);
                        engine.append(events);
                        wrote = wrote.and(events.getFirst().getPayload());
                    }
                    done.add(wrote.events());
                    written.merge(engine.name(), wrote, Tally::and);
                });
        double rate = done.sum() / seconds(start);
        // The next must not find the machine at work for this one.
        engine.settle();
        return rate;
    }

    private double bulk(Engine engine, MetaData metaData) {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        Tally wrote = Tally.NONE;
        while (System.nanoTime() < end) {
            List<EventMessage<?>> events = events(BULK, metaData);
            engine.append(events);
            for (EventMessage<?> event : events) {
                wrote = wrote.and(event.getPayload());
            }
        }
        double rate = wrote.events() / seconds(start);
        written.merge(engine.name(), wrote, Tally::and);
        engine.settle();
        return rate;
    }

    private static double rate(Engine engine) {
        long start = System.nanoTime();
        return engine.readAll().events() / seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<EventMessage<?>> events(int count, MetaData metaData) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        PersonId person = new PersonId(new UUID(random.nextLong(), random.nextLong()));
        List<EventMessage<?>> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(
                    new GenericDomainEventMessage<>(
                            "personnel",
                            person.toString(),
                            i,
                            new Transferred(
                                    person,
                                    LocalDate.of(2026, 11, 1).plusDays(i % 300),
                                    new UnitCode("05569")),
                            metaData));
        }
        return events;
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(WRITERS + 4);
        return new HikariDataSource(config);
    }
}
