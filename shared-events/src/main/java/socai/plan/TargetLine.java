package socai.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import socai.events.plan.Milestone;

/**
 * The straight lines through the steps of the roadmap: from nothing on the day before the plan
 * comes into force to each step on its day, and level after the last. Plan 128 sets the steps only;
 * the line between them is guidance (reading YEAR_2030: 80 % hold until 31 December 2030, and from
 * then on the line rises to 100 % on 31 December 2035).
 */
public final class TargetLine {

    private TargetLine() {}

    /** The step whose last day is not over; after the last day of all, the last step. */
    public static Milestone stepInForce(LocalDate day, List<Milestone> roadmap) {
        return roadmap.stream()
                .filter(step -> !step.on().isBefore(day))
                .findFirst()
                .orElse(roadmap.getLast());
    }

    /**
     * The part of each target that the line asks on a day, in percent, as an exact fraction.
     *
     * @param since the first day of the plan
     * @param roadmap the steps in order of day
     */
    public static Share percentOn(LocalDate day, LocalDate since, List<Milestone> roadmap) {
        LocalDate from = since.minusDays(1);
        int reached = 0;
        for (Milestone next : roadmap) {
            if (day.isBefore(next.on()) && from.isBefore(next.on())) {
                long days = Math.max(0, ChronoUnit.DAYS.between(from, day));
                long whole = ChronoUnit.DAYS.between(from, next.on());
                long part = reached * whole + (next.percent() - reached) * days;
                return new Share(Math.max(0, part), whole);
            }
            from = next.on();
            reached = next.percent();
        }
        return new Share(reached, 1);
    }
}
