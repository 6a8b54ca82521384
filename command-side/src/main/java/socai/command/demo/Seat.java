package socai.command.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post as one person holds it.
 *
 * @param home the unit to which the post belongs today
 * @param rank the post's place within that unit, from 0
 * @param standing whether the person holds the post today; otherwise a predecessor, or the last
 *     holder of a post since abolished
 * @param from first day of service
 * @param to first day out of service, possibly after today; absent when none is decided
 * @param exchange when and from where the post came to {@code home}; absent when it always was
 *     there
 */
record Seat(
        DemoUnit home,
        int rank,
        boolean standing,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Exchange exchange) {

    /**
     * Two posts whose holders changed places: before {@code on} this post stood in another unit.
     */
    record Exchange(LocalDate on, DemoUnit before) {}

    DemoUnit unitOn(LocalDate day) {
        return exchange != null && day.isBefore(exchange.on()) ? exchange.before() : home;
    }

    /** Of whoever is in service on the ledger's first day, earlier years of service are unknown. */
    boolean isFromOpening() {
        return from.equals(Days.OPENING);
    }
}
