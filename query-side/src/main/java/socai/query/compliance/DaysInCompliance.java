package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.plan.Assessment;
import socai.query.BadParameter;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.AskedKnowledge;

/**
 * On which days did a body, or the province level as a whole, meet the clause that bound it?
 *
 * @param unit the body; absent for the province level as a whole
 * @param from valid time: the first day
 * @param to the first day after the period, [from, to)
 * @param clause the clause meant; absent for the staff share of II.2
 * @param of the clause of whose minimum {@code clause} takes a share; absent when of none
 */
public record DaysInCompliance(
        @Nullable UnitCode unit,
        LocalDate from,
        LocalDate to,
        @Nullable String clause,
        @Nullable String of,
        AskedKnowledge knownAt,
        AskedReadings readings) {

    /**
     * Checks the question.
     *
     * @throws socai.query.BadParameter when the days are in the wrong order
     */
    public DaysInCompliance {
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
        Days.inOrder(from, to);
    }

    /** How a body stands against the clause meant; absent when it does not bind it. */
    @Nullable Assessment against(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        return clause == null ? row.assessment() : row.against(clause, of).orElse(null);
    }

    /**
     * Checks the clause against what the plans say.
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
        List<Clause> named =
                plans.stream()
                        .flatMap(known -> known.plan().clauses().stream())
                        .filter(one -> one.id().equals(clause))
                        .toList();
        if (named.isEmpty()) {
            throw new BadParameter("clause", "unknown-clause", clause);
        }
        boolean takesAShare =
                named.stream().allMatch(one -> one.measure() == Measure.WOMEN_OF_MINIMUM);
        if (takesAShare != (of != null)) {
            throw new BadParameter("of", "share-of-another-clause", clause);
        }
        if (of != null
                && plans.stream()
                        .flatMap(known -> known.plan().clauses().stream())
                        .noneMatch(one -> one.id().equals(of))) {
            throw new BadParameter("of", "unknown-clause", of);
        }
    }
}
