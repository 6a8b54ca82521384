package socai.command.plan;

import java.time.LocalDate;
import java.util.Collection;
import socai.command.plan.PlanRefusal.BeforePlan;
import socai.command.plan.PlanRefusal.ContradictsPlanEvent;
import socai.command.plan.PlanRefusal.NoSuchOccurrence;
import socai.command.plan.PlanRefusal.NotAmongOwners;
import socai.command.plan.PlanRefusal.OccurrenceNotSaid;
import socai.command.plan.PlanRefusal.PlanAlreadyAdopted;
import socai.command.plan.PlanRefusal.TaskAlreadyDone;
import socai.command.plan.PlanRefusal.TaskAlreadyLaidDown;
import socai.command.plan.PlanRefusal.TaskNotLaidDown;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanId;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.wire.EventCatalog;
import socai.tasks.PlanConflict;
import socai.tasks.Programme;
import socai.tasks.Programme.Clash;

/** Says in the user's terms why something cannot stand. */
final class PlanRefusals {

    private PlanRefusals() {}

    /**
     * Why {@code clash} hinders the recording.
     *
     * @param ordered the facts that are to be recorded
     * @param all all that would stand
     */
    static PlanRefusal of(Clash clash, Collection<PlanFact> ordered, Programme all) {
        PlanEvent fact = clash.entry().fact();
        boolean pair =
                clash.conflict() == PlanConflict.TASK_ALREADY_LAID_DOWN
                        || clash.conflict() == PlanConflict.ALREADY_DONE;
        if (!pair && fact instanceof PlanFact recorded && !ordered.contains(recorded)) {
            return new ContradictsPlanEvent(
                    fact.plan(),
                    EventCatalog.of(fact.getClass()).name(),
                    fact.effectiveOn(),
                    clash.entry().ledgerNo());
        }
        PlanId plan = fact.plan();
        LocalDate day = fact.effectiveOn();
        LocalDate inForceOn =
                all.adoption().map(adoption -> adoption.fact().effectiveOn()).orElse(day);
        return switch (fact) {
            case PlanAdopted _ -> new PlanAlreadyAdopted(plan, inForceOn);
            case PlanFact _ when clash.conflict() == PlanConflict.BEFORE_PLAN ->
                    new BeforePlan(plan, day, inForceOn);
            case TaskLaidDown task -> new TaskAlreadyLaidDown(plan, task.task());
            case TaskDone report -> of(report, all);
            default -> throw new IllegalStateException("%s cannot clash".formatted(fact));
        };
    }

    private static PlanRefusal of(TaskDone report, Programme all) {
        TaskLaidDown task = all.task(report.task()).orElse(null);
        if (task == null || report.effectiveOn().isBefore(task.effectiveOn())) {
            return new TaskNotLaidDown(report.plan(), report.task(), report.effectiveOn());
        }
        String printed = task.time().asPrinted();
        LocalDate due = report.due();
        if (!report.by().equals(task.owner().unit()) && task.owner().unit() != null) {
            return notAmongOwners(report, task);
        }
        if (due == null) {
            return new OccurrenceNotSaid(report.task(), printed);
        }
        return due.isBefore(task.effectiveOn()) || !task.time().isLastDay(due)
                ? new NoSuchOccurrence(report.task(), due, printed)
                : new TaskAlreadyDone(report.task(), report.by(), due);
    }

    static NotAmongOwners notAmongOwners(TaskDone report, TaskLaidDown task) {
        LocalDate due = report.due();
        return new NotAmongOwners(
                report.task(),
                report.by(),
                task.owner().asPrinted(),
                due == null ? report.effectiveOn() : due);
    }
}
