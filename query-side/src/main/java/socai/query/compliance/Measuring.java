package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.plan.Rules;
import socai.plan.Subject;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.UnitScope.SummedUnits;

/** Measures bodies on a day against the plan in force. */
final class Measuring {

    private final @Nullable Rules rules;
    private final boolean training;

    /**
     * Measures by a plan, if there is one.
     *
     * @param training whether clauses on training are among them: of who is expected to be gone
     *     nobody can say whether they are trained
     */
    Measuring(@Nullable PlanAdopted plan, Readings readings, LocalDate day, boolean training) {
        this.rules = plan == null ? null : new Rules(plan, readings, day);
        this.training = training;
    }

    /** All units at province level together. */
    Row provinceLevel(SummedUnits units) {
        List<Subject> subjects = units.stream().map(UnitOnDay::subject).toList();
        return new Row(
                null,
                null,
                UnitLevel.PROVINCE,
                null,
                units.stream()
                        .flatMap(unit -> unit.unknown().stream())
                        .filter(unknown -> unknown.kind() != null)
                        .toList(),
                units.people().staff(),
                asked(
                        rules == null
                                ? Rules.togetherWithoutPlan(subjects)
                                : rules.together(subjects)));
    }

    /** One body. */
    Row unit(UnitOnDay unit) {
        Subject subject = unit.subject();
        return new Row(
                unit.code(),
                unit.name(),
                unit.level(),
                unit.population(),
                unit.unknown(),
                unit.staff(),
                asked(rules == null ? Rules.withoutPlan(subject) : rules.body(subject)));
    }

    private List<Assessment> asked(List<Assessment> all) {
        return training ? all : all.stream().filter(one -> !isOfTraining(one)).toList();
    }

    private static boolean isOfTraining(Assessment assessment) {
        Clause clause = assessment.clause();
        return clause != null && clause.measure() == Clause.Measure.TRAINED_OF_MINORITY_STAFF;
    }
}
