package socai.command.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;

/**
 * What the clauses of a plan must be so that the rules can compute each of them and no two say
 * different things of one body: each measure in a scope that it has, no part of a clause that the
 * rules would pass over, one clause for each id, unit and band, and bands that do not overlap.
 */
final class SoundClauses {

    private final List<Clause> clauses;

    private SoundClauses(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /**
     * Checks them.
     *
     * @throws Malformed pointing at the clause
     */
    static void require(List<Clause> clauses) {
        SoundClauses all = new SoundClauses(clauses);
        for (int i = 0; i < clauses.size(); i++) {
            all.requireMeasurable(i);
            for (int before = 0; before < i; before++) {
                all.requireApart(i, clauses.get(before));
            }
        }
    }

    private void requireMeasurable(int i) {
        Clause clause = clauses.get(i);
        if (!clause.isMeasurable()) {
            throw new Malformed(
                    at(i) + "/scope",
                    "clause-cannot-be-measured",
                    clause.id(),
                    clause.measure(),
                    clause.scope(),
                    scopesOf(clause.measure()));
        }
        if (clause.band() != null && !takesBand(clause)) {
            throw new Malformed(at(i) + "/band", "clause-takes-no-band", clause.id());
        }
        if (clause.fromSharePercent() != null && !clause.measure().isPersons()) {
            throw new Malformed(at(i) + "/fromSharePercent", "clause-takes-no-share", clause.id());
        }
        if (clause.measure() == Measure.WOMEN_OF_MINIMUM
                && clauses.stream().noneMatch(one -> one.measure().isAskedOfWomen())) {
            throw new Malformed(at(i) + "/measure", "women-of-no-minimum", clause.id());
        }
    }

    /** The population of a body decides a minimum where II.2.b does: of the staff of a commune. */
    private static boolean takesBand(Clause clause) {
        return clause.scope() == Scope.COMMUNE && clause.measure().isOfPosts();
    }

    private void requireApart(int i, Clause before) {
        Clause clause = clauses.get(i);
        boolean sameId = clause.id().equals(before.id());
        boolean sameMeaning =
                clause.measure() == before.measure() && clause.scope() == before.scope();
        if (sameId && !sameMeaning) {
            throw new Malformed(at(i) + "/id", "clause-id-of-another", clause.id());
        }
        boolean competes = sameId || (sameMeaning && asksTheSame(clause, before));
        if (!competes
                || !Objects.equals(clause.unit(), before.unit())
                || !overlap(clause.band(), before.band())) {
            return;
        }
        if (clause.band() == null && before.band() == null) {
            throw new Malformed(at(i), "clause-said-twice", clause.id(), before.id());
        }
        throw new Malformed(
                at(i) + "/band",
                "bands-overlap",
                clause.id(),
                before.id(),
                Math.max(from(clause.band()), from(before.band())));
    }

    /** Two priorities do not contradict each other, nor do two numbers from different shares on. */
    private static boolean asksTheSame(Clause one, Clause other) {
        return (one.measure().isShare() || one.measure().isPersons())
                && Objects.equals(one.fromSharePercent(), other.fromSharePercent());
    }

    /**
     * Whether some share is in both. An upper edge belongs to no band: whether the lower one does
     * makes no difference.
     */
    private static boolean overlap(@Nullable Band one, @Nullable Band other) {
        return one == null || other == null || (isBelow(one, other) && isBelow(other, one));
    }

    private static boolean isBelow(Band one, Band other) {
        Integer end = other.belowPercent();
        return end == null || one.fromPercent() < end;
    }

    private static int from(@Nullable Band band) {
        return band == null ? 0 : band.fromPercent();
    }

    private static String scopesOf(Measure measure) {
        return Arrays.stream(Scope.values())
                .filter(measure::isMeasuredIn)
                .map(Scope::name)
                .collect(Collectors.joining(", "));
    }

    private static String at(int i) {
        return "/clauses/" + i;
    }
}
