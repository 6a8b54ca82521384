package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * On which days did a body, or the province level as a whole, meet the clause that bound it?
 *
 * @param unit the body; absent for the province level as a whole
 * @param from valid time: the first day
 * @param to the first day after the period, [from, to)
 */
public record DaysInCompliance(
        @Nullable UnitCode unit,
        LocalDate from,
        LocalDate to,
        AskedClause clause,
        AskedKnowledge knownAt,
        AskedReadings readings) {

    /**
     * Checks the question.
     *
     * @throws socai.query.BadParameter when the days are in the wrong order
     */
    public DaysInCompliance {
        requireNonNull(clause, "clause");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
        Days.inOrder(from, to);
    }
}
