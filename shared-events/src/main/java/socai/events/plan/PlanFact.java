package socai.events.plan;

/** A fact under an adopted plan. Facts of one day stand in the order of entry. */
public sealed interface PlanFact extends PlanEvent permits ReadingChosen, TaskLaidDown, TaskDone {}
