package socai.reference;

import java.time.LocalDate;
import java.util.List;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanAdopted;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskLaidDown;
import socai.reference.Province.Body;

/**
 * The public reference data with which the ledger of the province begins, as facts: the units that
 * public sources confirm, Plan 128/KH-UBND with the tasks of its annex, and the readings that the
 * founding decision chooses. Headcounts, shares of population and people stand in no public source
 * and are no part of it.
 */
public final class Foundation {

    /**
     * The first day of the communes of today (Resolution 1683/NQ-UBTVQH15) and of the bodies of the
     * merged province.
     */
    public static final LocalDate UNITS_SINCE = LocalDate.of(2025, 7, 1);

    private Foundation() {}

    /** The confirmed units of the province that are no communes. */
    public static List<UnitEstablished> provinceUnits() {
        return Province.bodies().stream()
                .filter(Body::isConfirmed)
                .map(body ->
                        new UnitEstablished(
                                body.code(),
                                UNITS_SINCE,
                                body.plainName(),
                                body.level(),
                                body.function()))
                .toList();
    }

    /** The 92 communes. */
    public static List<UnitEstablished> communes() {
        return Province.communes().stream()
                .map(commune ->
                        new UnitEstablished(
                                commune.code(),
                                UNITS_SINCE,
                                commune.name(),
                                UnitLevel.COMMUNE,
                                UnitFunction.GENERAL))
                .toList();
    }

    /** Plan 128/KH-UBND. */
    public static PlanAdopted plan() {
        return Plan128.adopted();
    }

    /** What the annex of the plan asks to be done, from the plan's first day on. */
    public static List<TaskLaidDown> tasks() {
        PlanAdopted plan = plan();
        return PlanTasks.laidDown(plan.plan(), plan.effectiveOn());
    }

    /** How the founding decision reads the open clauses of the plan, where not by default. */
    public static List<ReadingChosen> readings() {
        PlanAdopted plan = plan();
        return FoundingReadings.of(plan.plan(), plan.effectiveOn());
    }
}
