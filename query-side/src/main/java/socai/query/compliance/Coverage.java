package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.plan.Readings;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link CoverageOnDay}.
 *
 * @param clauses each clause that binds any body, in the order of the plan
 * @param flips the bodies whose verdict, or whose step of the roadmap, another reading turns
 */
public record Coverage(
        LocalDate asOf,
        Knowledge knownAt,
        Readings readings,
        List<OfClause> clauses,
        List<Flip> flips,
        DemoData demo) {

    /**
     * How the bodies stand against one clause, each by itself. The bands of one clause are taken
     * together; all bodies at province level together are no body here.
     *
     * @param clause the clause, or the first of its bands
     * @param of the id of the clause of whose minimum it takes a share; absent when of none
     * @param bodies how many have which verdict
     * @param nearlyMet the bodies that lack one person
     * @param notMet the bodies that lack any, the nearest first
     * @param steps what the reading COVERAGE asks at each step of the roadmap
     */
    public record OfClause(
            Clause clause,
            @Nullable String of,
            Map<Verdict, Integer> bodies,
            List<Missing> nearlyMet,
            List<Missing> notMet,
            List<Step> steps) {

        public OfClause {
            bodies = Map.copyOf(bodies);
            nearlyMet = List.copyOf(nearlyMet);
            notMet = List.copyOf(notMet);
            steps = List.copyOf(steps);
        }

        /** How many bodies are judged met or not met. */
        public int judged() {
            return bodies.getOrDefault(Verdict.MET, 0) + bodies.getOrDefault(Verdict.NOT_MET, 0);
        }
    }

    /** A body and the persons that it lacks. */
    public record Missing(UnitCode unit, @Nullable String name, long gap) {}

    /**
     * Reading COVERAGE: so many of the bodies judged reach the whole minimum.
     *
     * @param asked the fewest bodies
     * @param met how many there are
     */
    public record Step(Milestone milestone, long asked, int met) {

        /** Whether enough bodies reach it. */
        public boolean isMet() {
            return met >= asked;
        }
    }

    /**
     * A body that stands otherwise when one clause is read otherwise.
     *
     * @param unit absent for the province level as a whole
     * @param clause id of the clause that it stands otherwise against; absent when none binds
     * @param of the clause of whose minimum it takes a share; absent when of none
     * @param reading which reading, such as {@code ROUNDING}
     * @param choice how it would be read
     * @param verdict as read here
     * @param otherVerdict as read so
     * @param steps for each step of the roadmap whether it is met as read here
     * @param otherSteps the same as read so
     */
    public record Flip(
            @Nullable UnitCode unit,
            @Nullable String name,
            @Nullable String clause,
            @Nullable String of,
            String reading,
            String choice,
            @Nullable Verdict verdict,
            @Nullable Verdict otherVerdict,
            List<Boolean> steps,
            List<Boolean> otherSteps) {

        public Flip {
            steps = List.copyOf(steps);
            otherSteps = List.copyOf(otherSteps);
        }
    }

    public Coverage {
        clauses = List.copyOf(clauses);
        flips = List.copyOf(flips);
    }
}
