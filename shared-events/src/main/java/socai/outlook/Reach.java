package socai.outlook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Milestone;

/**
 * Whether and with how many persons a step of the roadmap can still be reached.
 *
 * @param staying how the body stands on the day of the step if nothing more is decided; absent when
 *     it does not exist then
 * @param fewest the fewest who reach it, from the day asked about to that of the step; absent when
 *     it cannot be said. It may be more than there are vacancies; then {@code outOfReach} says so
 * @param outOfReach why it cannot be reached; absent when it can
 * @param years these persons spread over the year ends, in order of day; empty when out of reach
 */
public record Reach(
        Milestone milestone,
        @Nullable Standing staying,
        @Nullable Fewest fewest,
        @Nullable OutOfReach outOfReach,
        List<Year> years) {

    /** Why a step cannot be reached, or nothing can be said. */
    public enum OutOfReach {
        /** Its day is over. */
        DAY_IS_OVER,
        /** The body does not exist on that day. */
        BODY_GONE,
        /** A number of posts was never recorded. */
        HEADCOUNT_MISSING,
        /** The population that decides the clause was never recorded. */
        POPULATION_MISSING,
        /** Posts minus those who stay are fewer than the recruits that it takes. */
        TOO_FEW_VACANCIES,
        /** Not even as many recruits as there are posts would reach it. */
        BEYOND_ALL_POSTS
    }

    /**
     * A year of the plan.
     *
     * @param on its last day, or that of the step
     * @param until recruited and appointed by then, of all from the day asked about on
     * @param onTheLine whether they reach what the line between the steps asks on that day
     */
    public record Year(LocalDate on, Fewest until, boolean onTheLine) {}

    public Reach {
        requireNonNull(milestone, "milestone");
        years = List.copyOf(years);
    }

    static Reach outOf(
            Milestone milestone,
            @Nullable Standing staying,
            @Nullable Fewest fewest,
            OutOfReach reason) {
        return new Reach(milestone, staying, fewest, reason, List.of());
    }
}
