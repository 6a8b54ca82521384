package socai.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.context.SmartLifecycle;
import socai.query.replay.SealedListener;

/** Starts and stops what brings sealed events to the projections. */
final class Processors implements SmartLifecycle {

    private final SealedListener listener;
    private final List<PooledStreamingEventProcessor> processors;
    private volatile boolean running;

    Processors(SealedListener listener, List<PooledStreamingEventProcessor> processors) {
        this.listener = listener;
        this.processors = List.copyOf(processors);
    }

    @Override
    public void start() {
        listener.start();
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        processors.forEach(processor -> await(processor.shutdownAsync()));
        listener.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The ledger number up to which every projection has come. */
    long position() {
        return processors.stream().mapToLong(Processors::position).min().orElse(0);
    }

    List<PooledStreamingEventProcessor> all() {
        return processors;
    }

    static long position(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(Processors::position)
                .min()
                .orElse(0);
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0);
    }

    private static void await(CompletableFuture<Void> stopped) {
        stopped.orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> null).join();
    }
}
