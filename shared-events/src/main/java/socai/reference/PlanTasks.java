package socai.reference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.PlanId;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;

/**
 * What Plan 128/KH-UBND asks to be done: the 16 tasks of its annex and the report of Sở Nội vụ that
 * its section V.1.đ asks for, in the words of the print.
 */
public final class PlanTasks {

    /**
     * A task.
     *
     * @param number as printed: section and number of the annex, or the clause
     * @param clause where it stands
     * @param ownerKind UNIT, PROVINCE_BODIES or COMMUNES
     * @param ownerUnit the one body meant; empty for a group
     * @param owner the heading under which it is printed
     * @param partners as printed; empty when nobody is named
     * @param time as printed
     * @param days the last days on which it is in time; none when yearly or all the time
     * @param yearly the last day of each year
     * @param fromYear the first of those years
     * @param toYear the last of those years; empty as long as the plan is in force
     * @param open what the printed time leaves open; empty when it names the days
     */
    public record Task(
            String number,
            String clause,
            String title,
            String ownerKind,
            Optional<UnitCode> ownerUnit,
            String owner,
            Optional<String> partners,
            String product,
            String time,
            List<LocalDate> days,
            Optional<MonthDay> yearly,
            Optional<Integer> fromYear,
            Optional<Integer> toYear,
            Optional<String> open) {}

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private static final List<Task> ALL =
            Table.rows("plan_128_tasks.csv").stream().map(PlanTasks::task).toList();

    private PlanTasks() {}

    /** The tasks in the order of the annex; the report of V.1.đ stands after those of Sở Nội vụ. */
    public static List<Task> all() {
        return ALL;
    }

    /**
     * The tasks as they are laid down under a plan.
     *
     * @param effectiveOn the day on which the plan comes into force
     */
    public static List<TaskLaidDown> laidDown(PlanId plan, LocalDate effectiveOn) {
        return ALL.stream().map(task -> laidDown(task, plan, effectiveOn)).toList();
    }

    private static TaskLaidDown laidDown(Task printed, PlanId plan, LocalDate effectiveOn) {
        return new TaskLaidDown(
                plan,
                effectiveOn,
                new TaskNumber(printed.number()),
                printed.clause(),
                printed.title(),
                new TaskOwner(
                        TaskOwner.Kind.valueOf(printed.ownerKind()),
                        printed.ownerUnit().orElse(null),
                        printed.owner()),
                printed.partners().orElse(null),
                printed.product(),
                new TaskTime(
                        printed.time(),
                        printed.days(),
                        yearly(printed),
                        printed.open().orElse(null)));
    }

    private static TaskTime.@Nullable Yearly yearly(Task printed) {
        if (printed.yearly().isEmpty()) {
            return null;
        }
        MonthDay last = printed.yearly().get();
        return new TaskTime.Yearly(
                last.getMonthValue(),
                last.getDayOfMonth(),
                printed.fromYear().orElseThrow(),
                printed.toYear().orElse(null));
    }

    private static Task task(Map<String, String> row) {
        return new Task(
                Table.cell(row, "number"),
                Table.cell(row, "clause"),
                Table.cell(row, "title"),
                Table.cell(row, "owner_kind"),
                said(row, "owner_unit").map(UnitCode::new),
                Table.cell(row, "owner"),
                said(row, "partners"),
                Table.cell(row, "product"),
                Table.cell(row, "time"),
                said(row, "days").stream()
                        .flatMap(days -> Arrays.stream(days.split(" ", -1)))
                        .map(LocalDate::parse)
                        .toList(),
                said(row, "yearly").map(day -> MonthDay.parse(day, MONTH_DAY)),
                said(row, "from_year").map(Integer::valueOf),
                said(row, "to_year").map(Integer::valueOf),
                said(row, "open"));
    }

    private static Optional<String> said(Map<String, String> row, String column) {
        return Optional.of(Table.cell(row, column)).filter(text -> !text.isEmpty());
    }
}
