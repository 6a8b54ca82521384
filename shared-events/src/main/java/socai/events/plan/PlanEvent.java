package socai.events.plan;

import socai.events.Event;

/** What is recorded about a plan: its adoption, a fact under it, or word about such a record. */
public sealed interface PlanEvent extends Event
        permits PlanAdopted, PlanFact, PlanFactCorrected, PlanFactAnnulled {

    PlanId plan();
}
