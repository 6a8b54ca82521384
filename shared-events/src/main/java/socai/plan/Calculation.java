package socai.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Integer> percents = percentsOf(assessment, clause, readings);
        List<Calculation> found = new ArrayList<>();
        found.add(new Calculation(null, of, percents, each, full.persons()));
        if (readings.roadmap() == Roadmap.SCALED_FLOOR) {
            for (Assessment.Step step : assessment.milestones()) {
                found.add(
                        new Calculation(
                                step.milestone(),
                                of,
                                Stream.concat(
                                                percents.stream(),
                                                Stream.of(step.milestone().percent()))
                                        .toList(),
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

    private static List<Integer> percentsOf(
            Assessment assessment, Clause clause, Readings readings) {
        boolean ofMinimum =
                clause.measure() == Measure.WOMEN_OF_MINIMUM
                        && readings.womenOf() == WomenOf.OF_MINIMUM;
        return Stream.of(
                        Optional.ofNullable(ofMinimum ? assessment.of() : null)
                                .map(Clause::minimumPercent),
                        Optional.ofNullable(clause.minimumPercent()))
                .flatMap(Optional::stream)
                .toList();
    }
}
