package socai.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;

/** How many whole persons a minimum asks, in full and on the way there. */
final class Minimum {

    private final List<Milestone> roadmap;
    private final Readings readings;
    private final Share line;

    Minimum(PlanAdopted plan, Readings readings, LocalDate day) {
        this.roadmap = plan.roadmap();
        this.readings = readings;
        this.line = TargetLine.percentOn(day, plan.effectiveOn(), roadmap);
    }

    /** A share of one number: one clause's percent, or that of one of another. */
    Assessment share(Clause clause, int actual, int base, Share... shares) {
        return assessment(clause, actual, base, base, List.of(shares));
    }

    /** Some persons, of which the roadmap may ask a part first. */
    Assessment persons(Clause clause, int actual) {
        return assessment(clause, actual, null, requireNonNull(clause.minimumPersons()), List.of());
    }

    /** The minimum of a clause as a share. */
    static Share of(Clause clause) {
        return new Share(requireNonNull(clause.minimumPercent()), 100);
    }

    /**
     * The fewest whole persons that are all these shares of so many, one of another. Exact: the
     * only rounding is up to a whole person, once at the end or after each share as the reading
     * says.
     */
    static long fewest(long of, Rounding rounding, List<Share> shares) {
        long part = of;
        long whole = 1;
        for (Share share : shares) {
            part = Math.multiplyExact(part, share.part());
            whole = Math.multiplyExact(whole, share.whole());
            if (rounding == Rounding.CEIL_BEFORE_SCALING) {
                part = Math.ceilDiv(part, whole);
                whole = 1;
            }
        }
        return Math.ceilDiv(part, whole);
    }

    private Assessment assessment(
            Clause clause, int actual, @Nullable Integer shown, int of, List<Share> shares) {
        Requirement full = requirement(actual, of, shares);
        boolean scaled = readings.roadmap() == Roadmap.SCALED_FLOOR;
        List<Step> steps =
                roadmap.stream()
                        .map(milestone ->
                                new Step(
                                        milestone,
                                        scaled
                                                ? requirement(
                                                        actual,
                                                        of,
                                                        and(
                                                                shares,
                                                                new Share(
                                                                        milestone.percent(), 100)))
                                                : full))
                        .toList();
        Requirement guidance =
                scaled
                        ? requirement(
                                actual, of, and(shares, new Share(line.part(), line.whole() * 100)))
                        : null;
        Verdict verdict = full.isMet() ? Verdict.MET : Verdict.NOT_MET;
        return new Assessment(clause, null, actual, shown, full, steps, guidance, verdict, null);
    }

    private Requirement requirement(int actual, int of, List<Share> shares) {
        return Requirement.of(fewest(of, readings.rounding(), shares), actual);
    }

    private static List<Share> and(List<Share> shares, Share last) {
        return Stream.concat(shares.stream(), Stream.of(last)).toList();
    }
}
