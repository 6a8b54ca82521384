package socai.app;

import java.util.Map;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import socai.query.replay.Obstacles.Obstacle;
import socai.query.replay.SealedEvents;

/**
 * Down while a projection on this node does not get past an event, or does not run; its pages show
 * what was known before.
 */
final class ProjectionsHealth implements HealthIndicator {

    private final SealedEvents events;
    private final Processors processors;

    ProjectionsHealth(SealedEvents events, Processors processors) {
        this.events = events;
        this.processors = processors;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("ledgerNo", events.head());
        processors.all().forEach(each -> see(each, health));
        Map<String, Obstacle> obstacles = events.obstacles().all();
        if (!obstacles.isEmpty()) {
            health.down()
                    .withDetail(
                            "reason",
                            "an event stops what follows it; the pages show what was known before; ./socai verify tells more / có sự kiện chặn mọi sự kiện sau nó; các trang chỉ cho thấy những gì đã biết trước đó; hãy chạy ./socai verify");
        }
        obstacles.forEach((who, obstacle) ->
                health.withDetail(
                        who + " stopped at",
                        Map.of("ledgerNo", obstacle.place(), "error", obstacle.error())));
        return health.build();
    }

    private static void see(PooledStreamingEventProcessor processor, Health.Builder health) {
        if (!processor.isRunning()) {
            health.down().withDetail(processor.getName(), "not running / không chạy");
        } else if (!processor.processingStatus().isEmpty()) {
            health.withDetail(processor.getName(), Processors.position(processor));
        }
    }
}
