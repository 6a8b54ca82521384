package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.Milestone;
import socai.outlook.Standing;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link StandingAhead}.
 *
 * @param unit the body; absent for the province level as a whole
 * @param plan the plan in force on the day asked about; absent when there was none
 * @param readings in force on the day asked about, or asked for
 * @param units the bodies that count on the day asked about or later
 * @param retiringByAge whether those who serve there retire by age, as members of a council do not
 * @param days the ends of years from that in which the plan begins, the days of the steps and the
 *     day asked about, in order, as recorded; without the days on which there is no such body
 * @param roadmap the steps of the plan in force on the day asked about, and from the day on which
 *     another one known replaces it those of that one
 */
public record RecordedAhead(
        LocalDate asOf,
        Knowledge knownAt,
        @Nullable UnitCode unit,
        @Nullable PlanInForce plan,
        Readings readings,
        Set<UnitCode> units,
        boolean retiringByAge,
        List<Day> days,
        List<Step> roadmap,
        DemoData demo) {

    /**
     * A day looked at.
     *
     * @param standing by the plan and the readings of that day
     * @param plan in force that day, as known
     * @param readings in force that day, or asked for
     */
    public record Day(Standing standing, PlanInForce plan, Readings readings) {}

    /**
     * A step of the roadmap.
     *
     * @param plan whose step it is
     * @param readings in force on its day, or asked for
     */
    public record Step(Milestone milestone, PlanInForce plan, Readings readings) {}

    public RecordedAhead {
        units = Set.copyOf(units);
        days = List.copyOf(days);
        roadmap = List.copyOf(roadmap);
    }

    /** How they stand on the days looked at. */
    public List<Standing> standings() {
        return days.stream().map(Day::standing).toList();
    }

    /** By which plan and readings a standing is measured. */
    public Day day(Standing standing) {
        return days.stream()
                .filter(day -> day.standing().on().equals(standing.on()))
                .findFirst()
                .orElseThrow();
    }

    /** The day of the last step; absent without any. */
    public @Nullable LocalDate lastStep() {
        return roadmap.isEmpty() ? null : roadmap.getLast().milestone().on();
    }
}
