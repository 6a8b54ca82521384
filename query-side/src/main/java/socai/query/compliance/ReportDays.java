package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import socai.events.plan.Milestone;
import socai.events.plan.TaskLaidDown;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Why;
import socai.tasks.Programme;

/** The days on which the plan wants its figures told, as its tasks and its roadmap say. */
final class ReportDays {

    /** The product of a task that is a report, and the word for the plan in its title. */
    private static final String REPORT = "báo cáo";

    private static final String PLAN = "kế hoạch";
    private static final Locale TASK_LANGUAGE = Locale.of("vi");

    private ReportDays() {}

    /** The days of one plan in a period, in order. */
    static List<ReportDay> of(
            List<TaskLaidDown> tasks, List<Milestone> roadmap, LocalDate from, LocalDate to) {
        Map<LocalDate, List<Why>> days = new TreeMap<>();
        for (TaskLaidDown task : tasks) {
            if (isReportOnThePlan(task)) {
                Why why = new Why(task.task().value(), task.time().asPrinted(), null);
                Programme.occurrences(task)
                        .filter(day -> isWithin(day, from, to))
                        .forEach(day -> add(days, day, why));
            }
        }
        for (Milestone step : roadmap) {
            if (isWithin(step.on(), from, to)) {
                add(days, step.on(), new Why(null, null, step.percent()));
            }
        }
        return days.entrySet().stream()
                .map(day -> new ReportDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** A day that is asked for instead. */
    static List<ReportDay> only(LocalDate day) {
        return List.of(new ReportDay(day, List.of()));
    }

    private static boolean isReportOnThePlan(TaskLaidDown task) {
        return task.product().strip().toLowerCase(TASK_LANGUAGE).startsWith(REPORT)
                && task.title().toLowerCase(TASK_LANGUAGE).contains(PLAN);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static void add(Map<LocalDate, List<Why>> days, LocalDate day, Why why) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(why);
    }
}
