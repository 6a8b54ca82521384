package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link WhyThisFigure}.
 *
 * @param readings the readings used
 * @param row how the body stands; absent when it does not exist that day
 * @param people the figures that the events add up to
 * @param headcounts the denominators up to that day; the last is in force; without a value from the
 *     day on which it is unknown
 * @param populations the counts of residents up to that day, likewise
 * @param plan the entry that says the plan in force; absent when there is none
 * @param events how many facts made the figures
 * @param steps one page of these facts, in order of valid time
 */
public record Explanation(
        WhyThisFigure question,
        Knowledge knownAt,
        Readings readings,
        @Nullable Row row,
        Figures people,
        List<Said<@Nullable Integer>> headcounts,
        List<Said<@Nullable Population>> populations,
        @Nullable Said<String> plan,
        int events,
        List<Step> steps,
        DemoData demo) {

    /**
     * A value that holds until the next.
     *
     * @param since valid time: the day from which it holds
     * @param ledgerNo the entry that recorded it for the first time
     * @param knownBy the last entry that made it what it is: itself, or a correction
     */
    public record Said<T extends @Nullable Object>(
            T value, LocalDate since, long ledgerNo, long knownBy) {}

    /** One fact, with the figures before and after it. */
    public record Step(Change change, Figures before, Figures after) {}

    public Explanation {
        headcounts = List.copyOf(headcounts);
        populations = List.copyOf(populations);
        steps = List.copyOf(steps);
    }
}
