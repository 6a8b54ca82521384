package socai.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state that held over the half-open period [from, to).
 *
 * @param from first day
 * @param to first day on which it no longer held; absent when no later fact is known
 */
public record Span<S>(LocalDate from, @Nullable LocalDate to, S state) {

    public Span {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("empty period from %s to %s".formatted(from, to));
        }
    }

    /** Whether the state held on {@code day}. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
