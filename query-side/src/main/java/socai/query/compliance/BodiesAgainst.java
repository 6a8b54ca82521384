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
 * @param bodies one page: those that miss the clause first, then those that have not reached it yet
 *     and those that meet it, the nearest to what is asked first; then those that are not judged
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
     * @param spare by how many persons it passes what its verdict is given against, below zero when
     *     any are missing; absent when it is not judged
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
