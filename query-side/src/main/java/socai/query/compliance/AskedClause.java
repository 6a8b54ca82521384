package socai.query.compliance;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.plan.Assessment;
import socai.query.BadParameter;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Standings.KnownPlan;

/**
 * Which clause a question means.
 *
 * @param clause its id; absent for the staff share of II.2
 * @param of the id of the clause of whose minimum {@code clause} takes a share; absent when of none
 */
public record AskedClause(@Nullable String clause, @Nullable String of) {

    /** How a body stands against it; absent when it does not bind it. */
    @Nullable Assessment in(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        return clause == null ? row.assessment() : row.against(clause, of).orElse(null);
    }

    /**
     * Checks it against what the plans say.
     *
     * @throws BadParameter when no plan has it, or it takes a share of another and none is named
     */
    void checkAgainst(List<KnownPlan> plans) {
        if (clause == null) {
            if (of != null) {
                throw new BadParameter("of", "share-of-no-clause", of);
            }
            return;
        }
        List<Clause> named = clauses(plans).filter(one -> one.id().equals(clause)).toList();
        if (named.isEmpty()) {
            throw new BadParameter("clause", "unknown-clause", clause);
        }
        if (named.stream().noneMatch(this::mayBeAsked)) {
            throw new BadParameter("of", "share-of-another-clause", clause);
        }
        if (of != null && clauses(plans).noneMatch(one -> one.id().equals(of))) {
            throw new BadParameter("of", "unknown-clause", of);
        }
    }

    /** One that cannot be measured stands by itself, whatever its measure. */
    private boolean mayBeAsked(Clause clause) {
        boolean ofAnother = clause.measure() == Measure.WOMEN_OF_MINIMUM;
        return of == null ? !ofAnother || !clause.isMeasurable() : ofAnother;
    }

    private static Stream<Clause> clauses(List<KnownPlan> plans) {
        return plans.stream().flatMap(known -> known.plan().clauses().stream());
    }
}
