package socai.benchmarks;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks every two milliseconds how far the compliance projection has come, and says afterwards how
 * long after its acknowledgement each event was sealed and seen. Database and clock are of one
 * machine.
 */
final class Watched implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 2;
    private static final long SEEN_SECONDS_MAX = 120;

    private final JdbcTemplate jdbc;
    private final Map<UUID, Instant> acknowledged = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Instant> seen = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long position;

    Watched(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.thread = Thread.ofPlatform().daemon().name("watching").start(this::look);
    }

    /** Says that the product has just acknowledged this request. */
    void acknowledged(UUID request) {
        acknowledged.put(request, Instant.now());
    }

    /** What was seen, once everything acknowledged is seen. */
    LagReport report(String name, int seconds) {
        long last = sealedLast();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEEN_SECONDS_MAX);
        while (position < last) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("seen up to " + position + " of " + last);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        List<Double> sealing = new ArrayList<>();
        List<Double> seeing = new ArrayList<>();
        jdbc.query(
                "select request, ledger_no, sealed_at from ledger.sealed_event",
                row -> {
                    Instant said = acknowledged.get(row.getObject("request", UUID.class));
                    if (said != null) {
                        sealing.add(millis(said, row.getTimestamp("sealed_at").toInstant()));
                        Instant shown =
                                requireNonNull(seen.ceilingEntry(row.getLong("ledger_no")))
                                        .getValue();
                        seeing.add(millis(said, shown));
                    }
                });
        if (seeing.size() != acknowledged.size()) {
            throw new IllegalStateException(
                    "%d acknowledged, %d seen".formatted(acknowledged.size(), seeing.size()));
        }
        return new LagReport(name, seconds, Samples.of(sealing), Samples.of(seeing));
    }

    private long sealedLast() {
        Child.await(SEEN_SECONDS_MAX, () -> Wholeness.unsealed(jdbc) == 0);
        return number("select coalesce(max(ledger_no), 0) from ledger.seal");
    }

    private void look() {
        while (running) {
            long now = number("select coalesce(max(ledger_no), 0) from compliance.position");
            if (now > position) {
                seen.put(now, Instant.now());
                position = now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
