package socai.command.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import socai.events.wire.SealedChannel;

/**
 * Gives committed events their dense ledger numbers in horizon order. Any number of nodes may run
 * one: an advisory lock lets a single transaction seal at a time, so the death of a node delays
 * nothing. A crash leaves the old state or the new one, never a part.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long LOCK = 0x50CA_15EAL;
    private static final int BATCH_MAX = 5_000;
    private static final long POLL_MILLIS = 100;

    /**
     * Under load many commits share one batch, and its flush to disk, instead of having one each.
     */
    private static final long BATCH_EVERY_MILLIS = 20;

    private static final long STOP_SECONDS_MAX = 10;

    private static final String SEAL =
            """
            with head as (
                select coalesce(max(ledger_no), 0) as ledger_no from ledger.seal
            ), last as (
                select h.ledger_no, coalesce(s.xid, '0'::xid8) as xid, coalesce(s.pos, 0) as pos,
                       coalesce(s.sealed_at, '-infinity'::timestamptz) as sealed_at
                from head h left join ledger.seal s on s.ledger_no = h.ledger_no
            ), committed as (
                select e.xid, e.pos
                from last, ledger.event e
                where (e.xid, e.pos) > (last.xid, last.pos)
                  and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                order by e.xid, e.pos
                limit %d
            ), sealed as (
                insert into ledger.seal (ledger_no, xid, pos, sealed_at)
                select last.ledger_no + row_number() over (order by c.xid, c.pos), c.xid, c.pos,
                       greatest(last.sealed_at, clock.now)
                from last, committed c, (select clock_timestamp() as now) clock
                returning ledger_no
            )
            select count(*)::int as events, coalesce(max(ledger_no), 0) as head from sealed
            """
                    .formatted(BATCH_MAX);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;

    public Sealer(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins to seal in the background. */
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("sealer").daemon().start(this::sealUntilStopped);
    }

    /** Says that something was committed. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /**
     * Seals what is committed and not yet sealed, at most one batch.
     *
     * @return how many events were sealed; zero also while another node is sealing
     */
    public int sealBatch() {
        Integer sealed =
                transaction.execute(_ -> {
                    Boolean mine =
                            jdbc.queryForObject(
                                    "select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
                    return Boolean.TRUE.equals(mine) ? sealAndAnnounce() : 0;
                });
        return sealed == null ? 0 : sealed;
    }

    @Override
    public synchronized void close() {
        running = false;
        wake.release();
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS_MAX));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int sealAndAnnounce() {
        Integer sealed =
                jdbc.query(
                        SEAL,
                        result -> {
                            result.next();
                            announce(result.getInt("events"), result.getLong("head"));
                            return result.getInt("events");
                        });
        return sealed == null ? 0 : sealed;
    }

    /** One sender at a time: the lock that NOTIFY takes at commit keeps nobody waiting here. */
    private void announce(int events, long head) {
        if (events > 0) {
            jdbc.queryForObject(
                    "select pg_notify(?, ?)::text",
                    String.class,
                    SealedChannel.NAME,
                    Long.toString(head));
        }
    }

    private void sealUntilStopped() {
        while (running) {
            try {
                if (sealBatch() < BATCH_MAX
                        && wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(BATCH_EVERY_MILLIS);
                    wake.drainPermits();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("sealing failed, will try again: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
