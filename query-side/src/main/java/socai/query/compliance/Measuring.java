package socai.query.compliance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Scope;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Exactly70;
import socai.plan.MinimumShare;
import socai.plan.PopulationBands;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;

/** Finds the clause that binds a body and measures the body against it. */
final class Measuring {

    private final @Nullable PlanAdopted plan;
    private final Exactly70 exactly70;

    Measuring(@Nullable PlanAdopted plan, Exactly70 exactly70) {
        this.plan = plan;
        this.exactly70 = exactly70;
    }

    /** Clause II.2.a: all bodies at province level together. */
    Row provinceLevel(List<UnitOnDay> units) {
        List<UnitOnDay> bodies =
                units.stream().filter(unit -> unit.level() == UnitLevel.PROVINCE).toList();
        int staff = bodies.stream().mapToInt(UnitOnDay::staff).sum();
        int minority = bodies.stream().mapToInt(UnitOnDay::minority).sum();
        Integer headcount = total(bodies);
        Assessment assessment =
                plan == null
                        ? unjudged(minority, headcount, Reason.NO_PLAN_IN_FORCE)
                        : plan.clauses().stream()
                                .filter(clause -> clause.scope() == Scope.PROVINCE_LEVEL)
                                .findFirst()
                                .map(clause -> assess(clause, minority, headcount))
                                .orElseGet(() ->
                                        unjudged(
                                                minority,
                                                headcount,
                                                Reason.NO_CLAUSE_FOR_THIS_BODY));
        return new Row(null, null, UnitLevel.PROVINCE, null, staff, assessment);
    }

    /** Clauses II.2.b and II.2.c: one body. */
    Row unit(UnitOnDay unit) {
        return new Row(
                unit.code(),
                unit.name(),
                unit.level(),
                unit.population(),
                unit.staff(),
                plan == null
                        ? unjudged(unit.minority(), unit.headcount(), Reason.NO_PLAN_IN_FORCE)
                        : judge(plan, unit));
    }

    private Assessment judge(PlanAdopted inForce, UnitOnDay unit) {
        Optional<Clause> named =
                inForce.clauses().stream()
                        .filter(clause -> unit.code().equals(clause.unit()))
                        .findFirst();
        if (named.isPresent()) {
            return assess(named.get(), unit.minority(), unit.headcount());
        }
        if (unit.level() != UnitLevel.COMMUNE) {
            return unjudged(unit.minority(), unit.headcount(), Reason.NO_CLAUSE_FOR_THIS_BODY);
        }
        Population population = unit.population();
        if (population == null) {
            return MinimumShare.unjudged(
                    null,
                    unit.minority(),
                    unit.headcount(),
                    Verdict.MISSING_DATA,
                    Reason.POPULATION_MISSING);
        }
        List<Clause> bands =
                inForce.clauses().stream().filter(c -> c.scope() == Scope.COMMUNE).toList();
        return PopulationBands.clauseFor(
                        bands, new Share(population.minority(), population.total()), exactly70)
                .map(clause -> assess(clause, unit.minority(), unit.headcount()))
                .orElseGet(() ->
                        unjudged(
                                unit.minority(),
                                unit.headcount(),
                                Reason.POPULATION_SHARE_BELOW_LOWEST_BAND));
    }

    private Assessment assess(Clause clause, int minority, @Nullable Integer headcount) {
        return MinimumShare.assess(
                clause, Objects.requireNonNull(plan).roadmap(), minority, headcount);
    }

    private static Assessment unjudged(int minority, @Nullable Integer headcount, Reason reason) {
        return MinimumShare.unjudged(null, minority, headcount, Verdict.NOT_REGULATED, reason);
    }

    /** Missing is missing: a sum that leaves a body out would be too small a denominator. */
    private static @Nullable Integer total(List<UnitOnDay> bodies) {
        int total = 0;
        for (UnitOnDay body : bodies) {
            Integer headcount = body.headcount();
            if (headcount == null) {
                return null;
            }
            total += headcount;
        }
        return bodies.isEmpty() ? null : total;
    }
}
