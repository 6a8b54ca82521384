package socai.query.tasks;

import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.query.replay.KnownRows;

/** The rows about plans that a batch closes and opens. */
final class PlanRows {

    final KnownRows<PlanId, Said<PlanAdopted>> adoptions = new KnownRows<>();
    final KnownRows<PlanId, Said<TaskLaidDown>> tasks = new KnownRows<>();
    final KnownRows<PlanId, Occurrence> occurrences = new KnownRows<>();
    final KnownRows<PlanId, Said<TaskDone>> reports = new KnownRows<>();
    final KnownRows<PlanId, Said<ReadingChosen>> choices = new KnownRows<>();

    /** Says what the tables hold of a plan. */
    void before(PlanId plan, PlanAsKnown held) {
        adoptions.before(plan, held.adoption());
        tasks.before(plan, held.tasks());
        occurrences.before(plan, held.occurrences());
        reports.before(plan, held.reports());
        choices.before(plan, held.choices());
    }

    /** Says what holds of a plan once {@code ledgerNo} is known. */
    void known(PlanId plan, long ledgerNo, PlanAsKnown holds) {
        adoptions.known(plan, ledgerNo, holds.adoption());
        tasks.known(plan, ledgerNo, holds.tasks());
        occurrences.known(plan, ledgerNo, holds.occurrences());
        reports.known(plan, ledgerNo, holds.reports());
        choices.known(plan, ledgerNo, holds.choices());
    }
}
