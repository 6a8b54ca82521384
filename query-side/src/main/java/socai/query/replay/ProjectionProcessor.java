package socai.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Runs one {@link Projection} on an Axon processor: one segment, batches of up to a thousand, token
 * and rows in one transaction. A failing batch is rolled back and tried again, event by event so
 * that the one at fault can be named; it is never skipped.
 */
public final class ProjectionProcessor {

    private static final int BATCH_MAX = 1_000;
    private static final int SEGMENTS = 1;

    private ProjectionProcessor() {}

    /** A processor that is ready to start. */
    public static PooledStreamingEventProcessor of(
            Projection projection,
            SealedEvents events,
            TokenStore tokens,
            TransactionManager transactions) {
        return PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(new Batches(projection, events.obstacles()))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialSegmentCount(SEGMENTS)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH_MAX)
                .coordinatorExecutor(name -> new PromptScheduler(name + "-coordinator"))
                .workerExecutor(name -> new PromptScheduler(name + "-worker"))
                .build();
    }

    /** Collects the events of one unit of work and hands them over together. */
    private static final class Batches implements EventHandlerInvoker {

        private final Projection projection;
        private final Obstacles obstacles;

        Batches(Projection projection, Obstacles obstacles) {
            this.projection = projection;
            this.obstacles = obstacles;
        }

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            UnitOfWork<?> work = CurrentUnitOfWork.get().root();
            List<Recorded> batch =
                    work.getOrComputeResource(
                            projection.name(),
                            _ -> {
                                List<Recorded> collected = new ArrayList<>(BATCH_MAX);
                                work.onPrepareCommit(_ -> apply(collected));
                                work.afterCommit(_ -> pass(collected));
                                return collected;
                            });
            batch.add((Recorded) message.getPayload());
        }

        private void apply(List<Recorded> batch) {
            if (obstacles.isMetBy(projection.name())) {
                batch.forEach(each -> tried(List.of(each)));
            } else {
                tried(batch);
            }
        }

        private void tried(List<Recorded> events) {
            try {
                projection.apply(events);
            } catch (RuntimeException e) {
                obstacles.meet(
                        projection.name(),
                        events.getFirst().ledgerNo(),
                        events.getLast().ledgerNo(),
                        e);
                throw e;
            }
        }

        private void pass(List<Recorded> batch) {
            obstacles.pass(projection.name(), batch.getLast().ledgerNo());
        }
    }

    /**
     * Axon's coordinator sleeps a fixed 100 ms when its workers are busy and 500 ms when idle,
     * which caps a replay at ten thousand events a second. Shorter naps remove the cap.
     */
    private static final class PromptScheduler extends ScheduledThreadPoolExecutor {

        private static final long BUSY_NAP_MILLIS = 100;
        private static final long IDLE_NAP_MILLIS = 500;

        PromptScheduler(String name) {
            super(1, Thread.ofPlatform().name(name).daemon().factory());
            setRemoveOnCancelPolicy(true);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            long millis = unit.toMillis(delay);
            if (millis == BUSY_NAP_MILLIS) {
                return super.schedule(command, 1, TimeUnit.MILLISECONDS);
            }
            if (millis == IDLE_NAP_MILLIS) {
                return super.schedule(command, 25, TimeUnit.MILLISECONDS);
            }
            return super.schedule(command, delay, unit);
        }
    }
}
