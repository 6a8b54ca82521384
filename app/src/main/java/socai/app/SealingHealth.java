package socai.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import socai.command.ledger.Sealer;

/** Down from the moment when nothing is sealed because of an error until something is again. */
final class SealingHealth implements HealthIndicator {

    private final Sealer sealer;

    SealingHealth(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public Health health() {
        return sealer.trouble()
                .map(why ->
                        Health.down()
                                .withDetail(
                                        "reason",
                                        "what is recorded is kept, but nothing is sealed, so no page and no proof shows it / sự kiện vẫn được ghi nhưng chưa được niêm phong, nên chưa trang hay bằng chứng nào có")
                                .withDetail("error", why)
                                .build())
                .orElseGet(() -> Health.up().build());
    }
}
