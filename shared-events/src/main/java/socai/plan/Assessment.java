package socai.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;

/**
 * A body measured against a clause on a day.
 *
 * @param clause the clause that binds; absent when none does
 * @param emPersons EM persons in service that day
 * @param headcount the denominator that the clause names, in whole persons; absent when never
 *     recorded
 * @param required what the full minimum asks; absent when it cannot be said
 * @param milestones what each step of the roadmap asks, in order of day
 * @param verdict against the full minimum
 * @param reason why the verdict is neither met nor not met; absent when it is one of these
 */
public record Assessment(
        @Nullable Clause clause,
        int emPersons,
        @Nullable Integer headcount,
        @Nullable Requirement required,
        List<Step> milestones,
        Verdict verdict,
        @Nullable Reason reason) {

    /** Why no verdict of met or not met can be given. */
    public enum Reason {
        NO_PLAN_IN_FORCE,
        NO_CLAUSE_FOR_THIS_BODY,
        POPULATION_SHARE_BELOW_LOWEST_BAND,
        POPULATION_MISSING,
        HEADCOUNT_MISSING,
        NO_POSTS_ASSIGNED
    }

    /**
     * A minimum in whole persons.
     *
     * @param persons the fewest persons that reach the minimum
     * @param gap how many are missing, zero when none
     */
    public record Requirement(long persons, long gap) {

        /** Whether the minimum is reached. */
        public boolean isMet() {
            return gap == 0;
        }
    }

    /** What one milestone of the roadmap asks. */
    public record Step(Milestone milestone, Requirement required) {}

    public Assessment {
        milestones = List.copyOf(milestones);
    }
}
