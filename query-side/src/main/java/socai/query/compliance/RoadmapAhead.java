package socai.query.compliance;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.RecordedAhead.Step;

/**
 * The plan of a day and those known that replace it, in order: each is answered for until the day
 * on which the next comes into force.
 */
record RoadmapAhead(List<Reign> reigns) {

    /**
     * A plan as long as it is answered for.
     *
     * @param from the first day; the first plan is answered for from its first step on
     * @param until the first day of the next plan
     */
    record Reign(PlanAdopted plan, LocalDate from, LocalDate until) {

        private List<Milestone> steps() {
            return plan.roadmap().stream().filter(step -> holds(step.on())).toList();
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Nothing when no plan is in force on the day. */
    static RoadmapAhead of(AsKnown known, LocalDate asOf) {
        List<PlanAdopted> plans = known.plansFrom(asOf);
        List<Reign> reigns = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            reigns.add(
                    new Reign(
                            plans.get(i),
                            i == 0 ? LocalDate.MIN : plans.get(i).effectiveOn(),
                            i + 1 == plans.size()
                                    ? LocalDate.MAX
                                    : plans.get(i + 1).effectiveOn()));
        }
        return new RoadmapAhead(reigns);
    }

    /** Each with the readings of its day. */
    List<Step> steps(AsKnown known, AskedReadings readings) {
        return reigns.stream()
                .flatMap(reign ->
                        reign.steps().stream()
                                .map(step ->
                                        new Step(
                                                step,
                                                told(reign.plan()),
                                                known.readings(step.on(), readings))))
                .toList();
    }

    /** The day asked about, those of the steps, and the ends of years up to each plan's last. */
    NavigableSet<LocalDate> days(LocalDate asOf) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Reign reign : reigns) {
            days.add(asOf);
            reign.steps().forEach(step -> days.add(step.on()));
            LocalDate last = reign.plan().roadmap().getLast().on();
            for (int year = reign.plan().effectiveOn().getYear(); year <= last.getYear(); year++) {
                LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
                if (!end.isAfter(last) && reign.holds(end)) {
                    days.add(end);
                }
            }
        }
        return days;
    }

    static PlanInForce told(PlanAdopted plan) {
        return new PlanInForce(
                plan.plan().number(), plan.title(), plan.effectiveOn(), plan.roadmap());
    }
}
