package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How likely were recruitment, appointment, training and departure in a period for EM beside
 * others, and for women beside men?
 *
 * @param from valid time: the first day of the period
 * @param to its last day
 * @param unit one body; absent for all
 * @param knownAt the one knowledge of everything in the answer
 */
public record LikelihoodsInPeriod(
        LocalDate from, LocalDate to, @Nullable UnitCode unit, AskedKnowledge knownAt) {

    /**
     * Checks the question.
     *
     * @throws socai.query.BadParameter when the days are in the wrong order
     */
    public LikelihoodsInPeriod {
        requireNonNull(knownAt, "knownAt");
        Days.inOrder(from, to);
    }

    /** Who is said to have come in the period: into the one body, or into service. */
    public Tally came(Half half) {
        return unit == null
                ? new Tally.Happened(Happening.RECRUITED, Set.of(half))
                : new Tally.Came(half);
    }
}
