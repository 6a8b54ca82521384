package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.knowledge.AskedKnowledge;
import socai.reference.VerySmallList;

/**
 * On what grounds is this number of persons what it is?
 *
 * @param unit one body; absent for several together
 * @param bodies which together; absent for one body, and for all that exist on the day
 * @param from valid time: the first day of a period; absent when it is counted on a day, or from
 *     the first fact on
 * @param asOf valid time: the day, or the last day of the period
 * @param verySmall which list names the very small groups; absent for that of the province
 * @param page from 0, of the persons, of the facts and of the counts of residents alike
 */
public record CountOf(
        @Nullable UnitCode unit,
        @Nullable UnitScope bodies,
        Tally what,
        @Nullable LocalDate from,
        LocalDate asOf,
        AskedKnowledge knownAt,
        @Nullable VerySmallList verySmall,
        int page,
        int size) {

    /** The most persons and the most facts that one answer lists. */
    public static final int SIZE_MAX = 500;

    /**
     * Checks the question.
     *
     * @throws BadParameter when what is asked does not go together
     */
    public CountOf {
        requireNonNull(what, "what");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        if (unit != null && bodies != null) {
            throw new BadParameter("bodies", "bodies-beside-unit", bodies, unit);
        }
        if (from != null && !what.isOfPeriod()) {
            throw new BadParameter("from", "counted-on-a-day", from, what.word());
        }
        if (what instanceof Tally.Came && (unit == null || from == null)) {
            throw new BadParameter("what", "came-into-one-body", what.word());
        }
        if (from != null) {
            Days.inOrder(from, asOf);
        }
    }

    /** The bodies that are counted together when none is named. */
    public UnitScope together() {
        return bodies == null ? UnitScope.EXISTING : bodies;
    }
}
