package socai.command.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.events.UnitCode;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanId;

/** Lets a plan be adopted inside a larger decision, which also establishes units. */
public final class Adoption {

    private final Repository<Plan> plans;
    private final Bodies bodies;

    Adoption(Repository<Plan> plans, Bodies bodies) {
        this.plans = plans;
        this.bodies = bodies;
    }

    /**
     * Puts a plan into force in the present transaction and records what is laid down under it.
     *
     * @param adopted absent when the plan is in force already
     * @param under readings and tasks, in order
     * @param coming units that the same transaction establishes
     * @throws socai.command.Refused when something cannot stand
     */
    public Receipt adopt(
            PlanId plan, @Nullable PlanAdopted adopted, List<PlanFact> under, Set<UnitCode> coming)
            throws Exception {
        Bodies then =
                (meant, unit, day) -> coming.contains(unit) || bodies.isAmong(meant, unit, day);
        Callable<Plan> missing = Plan::new;
        String stream = plan.stream().toString();
        return (adopted == null ? plans.load(stream) : plans.loadOrCreate(stream, missing))
                .invoke(each -> {
                    List<Receipt> receipts = new ArrayList<>();
                    if (adopted != null) {
                        receipts.add(each.handle(order(adopted)));
                    }
                    if (!under.isEmpty()) {
                        receipts.add(each.handle(order(plan, under), then));
                    }
                    return receipts.getLast();
                });
    }

    private static AdoptPlan order(PlanAdopted adopted) {
        return new AdoptPlan(
                adopted.plan(),
                adopted.effectiveOn(),
                adopted.title(),
                adopted.clauses(),
                adopted.roadmap());
    }

    private static DecideOnPlan order(PlanId plan, List<PlanFact> under) {
        return new DecideOnPlan(
                plan, under.stream().<PlanAction>map(PlanAction.Take::new).toList());
    }
}
