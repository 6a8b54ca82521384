package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.query.knowledge.AskedKnowledge;

/**
 * Which bodies meet a clause, which miss it, and by how many persons?
 *
 * @param level only bodies of this level; absent for all
 * @param only only those that stand so; absent for all
 * @param asOf valid time: the day asked about
 * @param page from 0
 */
public record BodiesNearClause(
        AskedClause clause,
        @Nullable UnitLevel level,
        @Nullable Nearness only,
        LocalDate asOf,
        AskedKnowledge knownAt,
        AskedReadings readings,
        int page,
        int size) {

    /** The most bodies that one answer lists. */
    public static final int SIZE_MAX = 500;

    public BodiesNearClause {
        requireNonNull(clause, "clause");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
