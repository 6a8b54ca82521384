package socai.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;

/**
 * A body, or several together, measured against a clause on a day.
 *
 * @param clause the clause that binds; absent when none does
 * @param of the clause whose minimum {@code clause} takes a share of (II.3.c); otherwise absent
 * @param actual the persons that the clause counts
 * @param base what the clause takes a share of, in whole persons or posts; absent when never
 *     recorded or when the clause asks for persons
 * @param required what the full minimum asks; absent when it cannot be said
 * @param milestones what each step of the roadmap asks, in order of day
 * @param guidance what the straight line between the steps asks on the day; a help, not a duty;
 *     absent when it cannot be said
 * @param verdict against the full minimum
 * @param reason why the verdict is neither met nor not met; absent when it is one of these
 */
public record Assessment(
        @Nullable Clause clause,
        @Nullable Clause of,
        int actual,
        @Nullable Integer base,
        @Nullable Requirement required,
        List<Step> milestones,
        @Nullable Requirement guidance,
        Verdict verdict,
        @Nullable Reason reason) {

    /** Why no verdict of met or not met can be given. */
    public enum Reason {
        NO_PLAN_IN_FORCE,
        NO_CLAUSE_FOR_THIS_BODY,
        POPULATION_SHARE_BELOW_LOWEST_BAND,
        POPULATION_MISSING,
        /** The residents of before a merger, a split or a dissolution are those of other bodies. */
        POPULATION_UNKNOWN_SINCE_REORGANISATION,
        HEADCOUNT_MISSING,
        /** The posts of before a merger, a split or a dissolution are those of other bodies. */
        HEADCOUNT_UNKNOWN_SINCE_REORGANISATION,
        /** The posts were withdrawn (thu hồi), and no others were assigned. */
        HEADCOUNT_WITHDRAWN,
        NO_POSTS_ASSIGNED,
        /** Clause II.5: army and police are regulated elsewhere. */
        ARMED_FORCES,
        /** There are no EM staff of whom a share could be asked. */
        NO_MINORITY_STAFF,
        /** There are no EM leaders of whom a share could be asked. */
        NO_MINORITY_LEADERS,
        /** The EM share of staff is below the one from which on the clause binds. */
        SHARE_OF_STAFF_BELOW_CLAUSE,
        /** The plan asks for priority and names no number. */
        PRIORITY_WITHOUT_NUMBER,
        /** The clause was recorded with a measure that cannot be taken in its scope. */
        CLAUSE_CANNOT_BE_MEASURED
    }

    /**
     * A minimum in whole persons.
     *
     * @param persons the fewest persons that reach the minimum
     * @param gap how many are missing, zero when none
     */
    public record Requirement(long persons, long gap) {

        static Requirement of(long persons, int actual) {
            return new Requirement(persons, Math.max(0, persons - actual));
        }

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

    /** One without a verdict of met or not met. */
    static Assessment unjudged(
            @Nullable Clause clause,
            int actual,
            @Nullable Integer base,
            Verdict verdict,
            Reason reason) {
        return new Assessment(clause, null, actual, base, null, List.of(), null, verdict, reason);
    }

    /** The same with a closer reason why a number of posts is missing, if that is why. */
    Assessment whenPostsAreMissing(Reason closer) {
        return reason == Reason.HEADCOUNT_MISSING
                ? new Assessment(
                        clause, of, actual, base, required, milestones, guidance, verdict, closer)
                : this;
    }

    Assessment takenOf(Clause other) {
        return new Assessment(
                clause, other, actual, base, required, milestones, guidance, verdict, reason);
    }
}
