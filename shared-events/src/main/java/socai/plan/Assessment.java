package socai.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
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
 * @param stepInForce the step of the roadmap in force on the day, one of {@code milestones}; absent
 *     when nothing is asked
 * @param target what the verdict is given against; absent when there is none
 * @param verdict against the target
 * @param reason why nothing is judged; absent when the verdict is met, not yet or not met
 */
public record Assessment(
        @Nullable Clause clause,
        @Nullable Clause of,
        int actual,
        @Nullable Integer base,
        @Nullable Requirement required,
        List<Step> milestones,
        @Nullable Requirement guidance,
        @Nullable Step stepInForce,
        @Nullable Target target,
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

    /**
     * What a verdict is given against.
     *
     * @param percent how much of the full minimum: 100, or the percent of the step in force
     * @param dueOn the last day by which it is to be reached
     */
    public record Target(int percent, LocalDate dueOn, Requirement required) {

        public Target {
            requireNonNull(dueOn, "dueOn");
            requireNonNull(required, "required");
        }
    }

    /**
     * How far those who are there are from what the guidance line asks on the day. Where the line
     * is not drawn for a single body, as 80 % are taken of the bodies and not of each minimum, the
     * pace is that beside the full minimum.
     *
     * @param persons by how many persons ahead or behind; zero on the line
     */
    public record Pace(State state, long persons) {

        /** On which side of the line. */
        public enum State {
            AHEAD,
            ON_LINE,
            BEHIND
        }

        static Pace of(int actual, Requirement line) {
            long ahead = actual - line.persons();
            State state = ahead > 0 ? State.AHEAD : ahead < 0 ? State.BEHIND : State.ON_LINE;
            return new Pace(state, Math.abs(ahead));
        }
    }

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
        return new Assessment(
                clause, null, actual, base, null, List.of(), null, null, null, verdict, reason);
    }

    /** How far this is from the guidance line; absent when nothing is asked. */
    public @Nullable Pace pace() {
        Requirement line = guidance == null ? required : guidance;
        return line == null ? null : Pace.of(actual, line);
    }

    /**
     * More persons counted than there are posts or persons to take a share of; absent otherwise.
     */
    public @Nullable Excess excess() {
        boolean ofPosts = of == null && (clause == null || clause.measure().isOfPosts());
        return Excess.of(
                ofPosts ? Excess.Reason.MINORITY_ABOVE_POSTS : Excess.Reason.COUNTED_ABOVE_BASE,
                actual,
                base);
    }

    /** The same with a closer reason why a number of posts is missing, if that is why. */
    Assessment whenPostsAreMissing(Reason closer) {
        return reason == Reason.HEADCOUNT_MISSING
                ? new Assessment(
                        clause,
                        of,
                        actual,
                        base,
                        required,
                        milestones,
                        guidance,
                        stepInForce,
                        target,
                        verdict,
                        closer)
                : this;
    }

    Assessment takenOf(Clause other) {
        return new Assessment(
                clause,
                other,
                actual,
                base,
                required,
                milestones,
                guidance,
                stepInForce,
                target,
                verdict,
                reason);
    }
}
