package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
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
 * @param readings in force on the day asked about, or asked for; used for all days
 * @param units the bodies that count on the day asked about or later
 * @param retiringByAge whether those who serve there retire by age, as members of a council do not
 * @param standings the ends of years from that in which the plan begins, the days of its steps and
 *     the day asked about, in order, as recorded; without the days on which there is no such body
 */
public record RecordedAhead(
        LocalDate asOf,
        Knowledge knownAt,
        @Nullable UnitCode unit,
        @Nullable PlanInForce plan,
        Readings readings,
        Set<UnitCode> units,
        boolean retiringByAge,
        List<Standing> standings,
        DemoData demo) {

    public RecordedAhead {
        units = Set.copyOf(units);
        standings = List.copyOf(standings);
    }
}
