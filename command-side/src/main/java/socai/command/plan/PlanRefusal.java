package socai.command.plan;

import java.time.LocalDate;
import socai.command.Refusal;
import socai.events.UnitCode;
import socai.events.plan.PlanId;
import socai.events.plan.TaskNumber;

/** The rules of a plan, its tasks and its readings that can say no. */
public sealed interface PlanRefusal extends Refusal {

    /** A document is adopted once; an amendment has a number of its own. */
    record PlanAlreadyAdopted(PlanId plan, LocalDate since) implements PlanRefusal {}

    /** Nothing takes effect under a plan before it is in force. */
    record BeforePlan(PlanId plan, LocalDate effectiveOn, LocalDate inForceOn)
            implements PlanRefusal {}

    /** A number names one task of a plan. */
    record TaskAlreadyLaidDown(PlanId plan, TaskNumber task) implements PlanRefusal {}

    /** A task of one body names a body that exists. */
    record OwnerDoesNotExist(TaskNumber task, UnitCode unit, LocalDate on) implements PlanRefusal {}

    /** What was done is a task that held by then. */
    record TaskNotLaidDown(PlanId plan, TaskNumber task, LocalDate on) implements PlanRefusal {}

    /** Who reports answers for the task on the day on which it is due. */
    record NotAmongOwners(TaskNumber task, UnitCode by, String owner, LocalDate on)
            implements PlanRefusal {}

    /** A report names a day on which the task is due. */
    record NoSuchOccurrence(TaskNumber task, LocalDate due, String printed)
            implements PlanRefusal {}

    /** A report on a task with days says which day it is about. */
    record OccurrenceNotSaid(TaskNumber task, String printed) implements PlanRefusal {}

    /** One body reports on one occurrence once; a wrong report is corrected or annulled. */
    record TaskAlreadyDone(TaskNumber task, UnitCode by, LocalDate due) implements PlanRefusal {}

    /**
     * An event already in the ledger could not stand any more.
     *
     * @param event logical name of that event
     * @param eventOn the day on which it takes effect
     * @param sequence its place in the plan's stream
     */
    record ContradictsPlanEvent(PlanId plan, String event, LocalDate eventOn, long sequence)
            implements PlanRefusal {}

    /** A correction or an annulment names an event of the plan's stream. */
    record NoSuchPlanEvent(PlanId plan, long sequence) implements PlanRefusal {}

    /** Another plan replaces an adopted one. */
    record AdoptionIsNotAmended(PlanId plan, long sequence) implements PlanRefusal {}

    /** What is void already is neither corrected nor annulled; its annulment can be annulled. */
    record PlanEventAlreadyAnnulled(PlanId plan, long sequence, long by) implements PlanRefusal {}

    /** Of an event that is corrected already the correction is corrected. */
    record PlanEventAlreadyCorrected(PlanId plan, long sequence, long by) implements PlanRefusal {}

    /** An annulment holds no fact that could be corrected; it can be annulled. */
    record PlanAnnulmentHoldsNoFact(PlanId plan, long sequence) implements PlanRefusal {}
}
