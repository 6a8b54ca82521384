package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * On what grounds does a body, or the province level as a whole, stand as it does against a clause?
 *
 * @param unit absent for the province level as a whole
 * @param asOf valid time: the day of the figures
 * @param page from 0, of the persons and of the facts alike
 */
public record GroundsOf(
        @Nullable UnitCode unit,
        AskedClause clause,
        LocalDate asOf,
        AskedKnowledge knownAt,
        AskedReadings readings,
        int page,
        int size) {

    /** The most persons and the most facts that one answer lists. */
    public static final int SIZE_MAX = 500;

    public GroundsOf {
        requireNonNull(clause, "clause");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
