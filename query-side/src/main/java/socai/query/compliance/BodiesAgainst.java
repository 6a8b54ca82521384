package socai.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link BodiesNearClause}.
 *
 * @param total bodies on all pages
 * @param bodies one page: those that miss the clause first, then those that meet it, the nearest to
 *     the minimum first; then those that are not judged
 */
public record BodiesAgainst(
        BodiesNearClause question,
        Knowledge knownAt,
        Readings readings,
        int total,
        List<Near> bodies,
        DemoData demo) {

    /**
     * One body.
     *
     * @param spare by how many persons it passes the full minimum, below zero when any are missing;
     *     absent when it is not judged
     */
    public record Near(
            UnitCode unit,
            String name,
            UnitLevel level,
            Assessment assessment,
            @Nullable Long spare) {}

    public BodiesAgainst {
        bodies = List.copyOf(bodies);
    }
}
