package socai.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
import socai.log.Checkpoint;
import socai.log.GrowingTree;
import socai.log.KeptCheckpoint;
import socai.log.SignedNote;
import socai.log.Tile;

/**
 * Gives committed events their dense ledger numbers in horizon order, and lets the signed log grow
 * over them. Any number of nodes may run one: an advisory lock lets a single transaction seal at a
 * time, so the death of a node delays nothing. A crash leaves the old state or the new one, never a
 * part.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH_MAX = 5_000;
    private static final long POLL_MILLIS = 100;

    /**
     * From the beginning of one batch to that of the next: under load many commits share a batch,
     * and its flush to disk, instead of having one each; a commit that comes alone waits for
     * nothing.
     */
    private static final long BATCH_EVERY_MILLIS = 40;

    /**
     * What was committed may not be sealed at once: another node is sealing and has looked already,
     * or an older transaction is still writing, and its end wakes nobody when it is no append.
     */
    private static final long AGAIN_AFTER_MILLIS = 5;

    private static final long STOP_SECONDS_MAX = 10;

    /** What one batch came to. */
    private record Sealed(int events, GrowingTree tree) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Numbering numbering;
    private final TreeStore store;
    private final KeyRing keys;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicReference<GrowingTree> known = new AtomicReference<>(GrowingTree.empty());
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable String trouble;

    /**
     * A sealer that is not yet started.
     *
     * @param keys opened already
     */
    public Sealer(DataSource dataSource, PlatformTransactionManager transactions, KeyRing keys) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.numbering = new Numbering(jdbc);
        this.store = new TreeStore(jdbc);
        this.keys = keys;
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
     * @throws WrongKey when this node does not hold the key that signs
     * @throws IllegalStateException when the tables are not what was signed; nothing is sealed on
     *     top of that
     */
    public int sealBatch() {
        GrowingTree before = known.get();
        Sealed sealed =
                transaction.execute(
                        _ -> SealLock.tryTake(jdbc) ? grown(before) : new Sealed(0, before));
        if (sealed == null) {
            return 0;
        }
        // Only now is it committed.
        known.set(sealed.tree());
        return sealed.events();
    }

    /**
     * Why nothing is sealed by this node, from the moment it fails until it succeeds again; nothing
     * of what an event says.
     */
    public synchronized Optional<String> trouble() {
        if (running && thread != null && !thread.isAlive()) {
            return Optional.of("the sealer of this node has ended");
        }
        return Optional.ofNullable(trouble);
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

    private Sealed grown(GrowingTree before) {
        KeptCheckpoint head = store.newest().orElse(null);
        Seal last = head == null ? Seal.NONE : store.last(head);
        List<Seal> seals = numbering.after(last, BATCH_MAX);
        if (seals.isEmpty()) {
            return new Sealed(0, before);
        }
        GrowingTree tree = head == null ? GrowingTree.empty() : treeOf(head, before).copy();
        List<Tile> filled = new ArrayList<>();
        seals.forEach(seal -> tree.add(seal.entry(), filled::add));
        store.insert(seals, filled, signed(tree, last.ledgerNo(), seals.getLast().sealedAt()));
        announce(tree.size());
        return new Sealed(seals.size(), tree);
    }

    /** Remembered, unless another node has sealed meanwhile or something was changed in between. */
    private GrowingTree treeOf(KeptCheckpoint head, GrowingTree remembered) {
        if (isOf(head, remembered)) {
            return remembered;
        }
        GrowingTree read = GrowingTree.resume(head.size(), store.open(head.size()));
        if (!isOf(head, read)) {
            throw new IllegalStateException(
                    "the tables give a tree of %d events another root than the one signed; nothing is sealed any more until ./socai verify has found what was changed"
                            .formatted(head.size()));
        }
        return read;
    }

    private static boolean isOf(KeptCheckpoint head, GrowingTree tree) {
        return tree.size() == head.size() && tree.root().equals(head.root());
    }

    private KeptCheckpoint signed(GrowingTree tree, long sizeBefore, Instant sealedAt) {
        Checkpoint checkpoint = new Checkpoint(keys.origin(), tree.size(), tree.root());
        String note = SignedNote.sign(checkpoint.text(), keys.signersAfter(sizeBefore));
        return new KeptCheckpoint(tree.size(), checkpoint.root(), sealedAt, note);
    }

    /** One sender at a time: the lock that NOTIFY takes at commit keeps nobody waiting here. */
    private void announce(long head) {
        jdbc.queryForObject(
                "select pg_notify(?, ?)::text",
                String.class,
                SealedChannel.NAME,
                Long.toString(head));
    }

    private void sealUntilStopped() {
        String complained = "";
        boolean woken = false;
        long patienceMillis = POLL_MILLIS;
        while (running) {
            try {
                long began = System.nanoTime();
                int sealed = sealBatch();
                complained = "";
                trouble = null;
                if (sealed < BATCH_MAX) {
                    patienceMillis =
                            sealed > 0 || woken
                                    ? AGAIN_AFTER_MILLIS
                                    : Math.min(2 * patienceMillis, POLL_MILLIS);
                    keepApart(began, sealed > 0 ? BATCH_EVERY_MILLIS : AGAIN_AFTER_MILLIS);
                    woken = wake.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("sealing failed, will try again: {}", e.getMessage());
                trouble = "the database: " + e.getClass().getSimpleName();
                pause();
            } catch (RuntimeException e) {
                // Whatever it is, it does not end by itself: once is enough to say it, and a mended
                // folder or a restored table lets sealing go on.
                if (!complained.equals(e.getMessage())) {
                    LOG.error("nothing is sealed: {}", e.getMessage());
                    complained = String.valueOf(e.getMessage());
                }
                trouble = said(e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Our own words, which name no more than keys, kinds and places; of others' only what it was.
     */
    private static String said(RuntimeException e) {
        return e instanceof WrongKey || e instanceof IllegalStateException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private static void keepApart(long began, long millis) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(
                began + TimeUnit.MILLISECONDS.toNanos(millis) - System.nanoTime());
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
