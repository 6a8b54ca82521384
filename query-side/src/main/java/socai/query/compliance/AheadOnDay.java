package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How many known departures are not in the recorded figures of a day?
 *
 * @param unit one body; absent for several
 * @param bodies which, when no single one is asked about
 */
public record AheadOnDay(
        @Nullable UnitCode unit,
        UnitScope bodies,
        LocalDate asOf,
        AskedKnowledge knownAt,
        Expected expected) {

    public AheadOnDay {
        requireNonNull(bodies, "bodies");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(expected, "expected");
    }
}
