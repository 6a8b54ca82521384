package socai.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.organisation.UnitLevel;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskOwner;
import socai.reference.PlanTasks;

/**
 * The real tasks of the plan, and invented reports of what was done: most in time, some late, and
 * some not at all, so that something is overdue.
 */
final class Tasks {

    private static final String INVENTED = " (dữ liệu minh họa)";
    private static final int DONE_PERCENT = 84;
    private static final int LATE_PERCENT = 15;

    private final long seed;
    private final List<DemoUnit> units;
    private final LocalDate today;

    Tasks(long seed, List<DemoUnit> units, LocalDate today) {
        this.seed = seed;
        this.units = units;
        this.today = today;
    }

    /** The tasks in their order, then the reports. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        List<TaskLaidDown> tasks = PlanTasks.laidDown(Reference.PLAN_128, Days.PLAN_IN_FORCE);
        tasks.forEach(task -> facts.add(Reference.task(task)));
        for (TaskLaidDown task : tasks) {
            for (DemoUnit unit : units) {
                if (owes(unit, task.owner())) {
                    report(task, unit, facts);
                }
            }
        }
        return facts;
    }

    private void report(TaskLaidDown task, DemoUnit unit, List<Fact> facts) {
        for (LocalDate due : task.time().lastDays()) {
            if (due.getYear() > today.getYear()) {
                return;
            }
            String subject = task.task() + " " + due;
            Dice dice = new Dice(seed, Dice.Purpose.TASK, subject.hashCode() ^ unit.ordinal());
            boolean done = dice.percent(DONE_PERCENT);
            LocalDate on = Days.workingDay(doneOn(due, dice));
            if (done && !on.isAfter(today)) {
                facts.add(done(task, unit, due, Days.later(on, Days.PLAN_IN_FORCE)));
            }
        }
    }

    private static LocalDate doneOn(LocalDate due, Dice dice) {
        return dice.percent(LATE_PERCENT)
                ? due.plusDays(dice.between(4, 24))
                : due.minusDays(dice.between(0, 20));
    }

    private static Fact done(TaskLaidDown task, DemoUnit unit, LocalDate due, LocalDate on) {
        Decision document = unit.issuer().document(kind(task.product()), on);
        TaskDone done =
                new TaskDone(
                        task.plan(),
                        on,
                        task.task(),
                        unit.code(),
                        due,
                        new TaskDone.Product(document.number(), task.product() + INVENTED));
        String name = "demo-task:%s %s %s".formatted(task.task(), due, unit.code());
        return new Fact(
                done,
                new Authority(
                        Authority.DEMO_ACTOR,
                        document,
                        "Hoàn thành nhiệm vụ số " + task.task() + INVENTED,
                        UUID.nameUUIDFromBytes(name.getBytes(UTF_8))));
    }

    /** The kind of a document in its number (Decree 30/2020/NĐ-CP). */
    private static String kind(String product) {
        if (product.startsWith("Báo cáo")) {
            return "BC";
        }
        return product.startsWith("Kế hoạch") ? "KH" : "CV";
    }

    private static boolean owes(DemoUnit unit, TaskOwner owner) {
        return switch (owner.kind()) {
            case UNIT -> unit.code().equals(owner.unit());
            case COMMUNES -> unit.isCommune();
            case PROVINCE_BODIES ->
                    unit.function().isUnderThePlan()
                            && (unit.level() == UnitLevel.PROVINCE
                                    || unit.level() == UnitLevel.PUBLIC_SERVICE_UNIT);
        };
    }
}
