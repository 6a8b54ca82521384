package socai.events.plan;

import socai.events.Event;

/** A fact about a plan. */
public sealed interface PlanEvent extends Event permits PlanAdopted {

    PlanId plan();
}
