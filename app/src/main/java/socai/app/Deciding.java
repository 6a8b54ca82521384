package socai.app;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import socai.command.Command;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerSchema;
import socai.command.roster.RosterImport;
import socai.identity.KeyEncryptionKey;
import socai.query.replay.SealedEvents;

/**
 * The deciding half without the web, for a command from the terminal: the same wiring, the same
 * rules, beside a product that runs or without one.
 */
final class Deciding implements AutoCloseable {

    private static final long SEALED_SECONDS_MAX = 600;

    private final AnnotationConfigApplicationContext context;
    private final SealedEvents sealed;

    Deciding(DataSource database, KeyEncryptionKey key, KeyRing logKeys) {
        LedgerSchema.migrate(database);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Pools.RECORDING, DataSource.class, () -> database);
        context.registerBean(KeyEncryptionKey.class, () -> key);
        context.registerBean(KeyRing.class, () -> logKeys);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(CommandSide.class);
        context.refresh();
        sealed = new SealedEvents(database);
    }

    /**
     * Records a command and waits until it is sealed.
     *
     * @throws socai.command.Refused when a rule says no
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when the stream is
     *     unknown
     */
    Receipt record(Command command, Order order) {
        Receipt receipt = context.getBean(Recorder.class).record(command, order);
        awaitSealed(receipt);
        return receipt;
    }

    Clock clock() {
        return context.getBean(Clock.class);
    }

    /** Takes whole rosters. */
    RosterImport rosters() {
        return context.getBean(RosterImport.class);
    }

    /** Waits until what this receipt is for is sealed. */
    void awaitSealed(Receipt receipt) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEALED_SECONDS_MAX);
        while (sealed.ofStream(receipt.stream(), receipt.version(), 1).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "recorded, and not sealed within %d s".formatted(SEALED_SECONDS_MAX));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
