package socai.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import socai.command.ledger.PostgresLedger;
import socai.query.replay.SealedEvents;

/** The wait at the start for projections that lag behind. */
final class CatchUp {

    private static final long STANDSTILL_MAX_NANOS = TimeUnit.MINUTES.toNanos(1);

    private CatchUp() {}

    /**
     * Waits until what the ledger held at the start has reached every projection, as long as they
     * move at all; the pages can be read meanwhile.
     */
    static void in(ConfigurableApplicationContext context, Side side, LoadProgress load) {
        Processors processors = context.getBean(Processors.class);
        Progress progress = Progress.onTerminal("projections ", "events");
        long head =
                side.records()
                        ? context.getBean(PostgresLedger.class).size()
                        : context.getBean(SealedEvents.class).sealed();
        long position = processors.position();
        long movedAt = System.nanoTime();
        while (position < head && System.nanoTime() - movedAt < STANDSTILL_MAX_NANOS) {
            progress.at(position, head);
            load.projecting(position, head);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            long now = processors.position();
            if (now != position) {
                position = now;
                movedAt = System.nanoTime();
            }
        }
        if (position < head) {
            System.err.printf(
                    "The projections stand still at event %d of %d; the pages show what was known then. What stopped them is said above.%n",
                    position, head);
        } else {
            progress.at(head, head);
        }
    }
}
