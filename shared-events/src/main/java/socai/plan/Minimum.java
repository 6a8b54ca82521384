package socai.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;
import socai.plan.Assessment.Target;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.VerdictAgainst;

/** How many whole persons a minimum asks, in full and on the way there. */
final class Minimum {

    private final List<Milestone> roadmap;
    private final Readings readings;
    private final LocalDate day;
    private final Milestone stepInForce;
    private final Share line;

    Minimum(PlanAdopted plan, Readings readings, LocalDate day) {
        this.roadmap = plan.roadmap();
        this.readings = readings;
        this.day = day;
        this.stepInForce = TargetLine.stepInForce(day, roadmap);
        this.line = TargetLine.percentOn(day, plan.effectiveOn(), roadmap);
    }

    /** A share of a number. */
    Assessment share(Clause clause, int actual, int base, Share share) {
        return assessment(clause, actual, base, base, new Shares(List.of(share), List.of()));
    }

    /**
     * A share of the minimum that another clause sets: of what that one asks at the same step, so
     * that the step is taken of the other's minimum and the share of what comes out.
     */
    Assessment shareOfMinimum(Clause clause, int actual, int base, Share minimum, Share share) {
        return assessment(clause, actual, base, base, new Shares(List.of(minimum), List.of(share)));
    }

    /** Some persons, of which the roadmap may ask a part first, and always one. */
    Assessment persons(Clause clause, int actual) {
        int persons = requireNonNull(clause.minimumPersons());
        return assessment(clause, actual, null, persons, new Shares(List.of(), List.of()));
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
            Clause clause, int actual, @Nullable Integer shown, int of, Shares shares) {
        Requirement full = requirement(actual, of, shares.inFull(), shown == null);
        boolean scaled = readings.roadmap() == Roadmap.SCALED_FLOOR;
        List<Step> steps = new ArrayList<>();
        for (Milestone milestone : roadmap) {
            Share percent = new Share(milestone.percent(), 100);
            steps.add(
                    new Step(
                            milestone,
                            scaled
                                    ? requirement(actual, of, shares.at(percent), shown == null)
                                    : full));
        }
        Share percentOfLine = new Share(line.part(), line.whole() * 100);
        Requirement guidance =
                scaled ? requirement(actual, of, shares.at(percentOfLine), shown == null) : null;
        Step inForce = steps.get(roadmap.indexOf(stepInForce));
        Target target = target(full, inForce);
        return new Assessment(
                clause,
                null,
                actual,
                shown,
                full,
                steps,
                guidance,
                inForce,
                target,
                verdict(target),
                null);
    }

    /**
     * Where the roadmap scales no single minimum but says how many bodies are to reach it, each
     * body is measured against the full one, and has until the last step.
     */
    private Target target(Requirement full, Step inForce) {
        return isOfStep() && readings.roadmap() == Roadmap.SCALED_FLOOR
                ? new Target(
                        inForce.milestone().percent(), inForce.milestone().on(), inForce.required())
                : new Target(100, roadmap.getLast().on(), full);
    }

    /** On the last day of a step all that is in time is counted, so that day has the verdict. */
    private Verdict verdict(Target target) {
        if (target.required().isMet()) {
            return Verdict.MET;
        }
        return isOfStep() && day.isBefore(target.dueOn()) ? Verdict.NOT_YET : Verdict.NOT_MET;
    }

    private boolean isOfStep() {
        return readings.verdict() == VerdictAgainst.STEP_IN_FORCE;
    }

    private Requirement requirement(int actual, int of, List<Share> shares, boolean ofPersons) {
        long persons = fewest(of, readings.rounding(), shares);
        return Requirement.of(ofPersons ? Math.max(1, persons) : persons, actual);
    }

    /**
     * The shares that are taken of one another.
     *
     * @param before those taken before the step of the roadmap
     * @param after those taken of what the step asks
     */
    private record Shares(List<Share> before, List<Share> after) {

        List<Share> inFull() {
            return Stream.concat(before.stream(), after.stream()).toList();
        }

        List<Share> at(Share step) {
            return Stream.of(before, List.of(step), after).flatMap(List::stream).toList();
        }
    }
}
