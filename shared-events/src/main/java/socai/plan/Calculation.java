package socai.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Milestone;
import socai.plan.Assessment.Requirement;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.WomenOf;

/**
 * How a minimum in whole persons came about, for a reader with pencil and paper: so many posts or
 * persons, percents of one another, and the only rounding, which is up.
 *
 * @param milestone the step of the roadmap that asks it; absent for the full minimum
 * @param of what the percents are taken of
 * @param percents one of another, in order
 * @param roundedEachTime whether each product is rounded up, and not only the last
 * @param persons the fewest persons that reach it
 */
public record Calculation(
        @Nullable Milestone milestone,
        long of,
        List<Integer> percents,
        boolean roundedEachTime,
        long persons) {

    /**
     * Checks itself.
     *
     * @throws IllegalStateException when the way does not lead to the result
     */
    public Calculation {
        percents = List.copyOf(percents);
        Rounding rounding =
                roundedEachTime ? Rounding.CEIL_BEFORE_SCALING : Rounding.CEIL_AFTER_SCALING;
        List<Share> shares = percents.stream().map(percent -> new Share(percent, 100)).toList();
        long found = Minimum.fewest(of, rounding, shares);
        if (found != persons) {
            throw new IllegalStateException(
                    "%s of %d make %d and not %d".formatted(percents, of, found, persons));
        }
    }

    /** The full minimum first, then each step of the roadmap that asks less. */
    public static List<Calculation> of(Assessment assessment, Readings readings) {
        Requirement full = assessment.required();
        Clause clause = assessment.clause();
        if (full == null || clause == null) {
            return List.of();
        }
        boolean each = readings.rounding() == Rounding.CEIL_BEFORE_SCALING;
        long of = baseOf(assessment, clause);
        List<Integer> before = percentsBefore(assessment, clause, readings);
        List<Integer> after = percentsAfter(assessment, clause, readings);
        List<Calculation> found = new ArrayList<>();
        found.add(new Calculation(null, of, chain(List.of(before, after)), each, full.persons()));
        if (readings.roadmap() == Roadmap.SCALED_FLOOR) {
            for (Assessment.Step step : assessment.milestones()) {
                found.add(
                        new Calculation(
                                step.milestone(),
                                of,
                                chain(List.of(before, List.of(step.milestone().percent()), after)),
                                each,
                                step.required().persons()));
            }
        }
        return List.copyOf(found);
    }

    /** Such as {@code ⌈33 × 10 % × 80 %⌉ = 3} or {@code ⌈⌈33 × 10 %⌉ × 80 %⌉ = 4}. */
    @Override
    public String toString() {
        if (percents.isEmpty()) {
            return Long.toString(persons);
        }
        String way =
                roundedEachTime
                        ? "⌈".repeat(percents.size())
                                + of
                                + percents.stream()
                                        .map(" × %d %%⌉"::formatted)
                                        .collect(Collectors.joining())
                        : "⌈"
                                + of
                                + percents.stream()
                                        .map(" × %d %%"::formatted)
                                        .collect(Collectors.joining())
                                + "⌉";
        return way + " = " + persons;
    }

    private static long baseOf(Assessment assessment, Clause clause) {
        Integer base = assessment.base();
        return base == null ? requireNonNull(clause.minimumPersons()) : base;
    }

    /** The percents that come before the step: of a share of a minimum, those of that minimum. */
    private static List<Integer> percentsBefore(
            Assessment assessment, Clause clause, Readings readings) {
        return percents(isOfMinimum(assessment, clause, readings) ? assessment.of() : clause);
    }

    /** Those taken of what the step asks. */
    private static List<Integer> percentsAfter(
            Assessment assessment, Clause clause, Readings readings) {
        return isOfMinimum(assessment, clause, readings) ? percents(clause) : List.of();
    }

    private static boolean isOfMinimum(Assessment assessment, Clause clause, Readings readings) {
        return assessment.of() != null
                && clause.measure() == Measure.WOMEN_OF_MINIMUM
                && readings.womenOf() == WomenOf.OF_MINIMUM;
    }

    private static List<Integer> percents(@Nullable Clause clause) {
        Integer percent = clause == null ? null : clause.minimumPercent();
        return percent == null ? List.of() : List.of(percent);
    }

    private static List<Integer> chain(List<List<Integer>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
