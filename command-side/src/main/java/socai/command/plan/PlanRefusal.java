package socai.command.plan;

import java.time.LocalDate;
import socai.command.Refusal;
import socai.events.plan.PlanId;

/** The rules of adopting a plan that can say no. */
public sealed interface PlanRefusal extends Refusal {

    /** A document is adopted once; an amendment has a number of its own. */
    record PlanAlreadyAdopted(PlanId plan, LocalDate since) implements PlanRefusal {}
}
