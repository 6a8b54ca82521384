package socai.query.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.PlanId;
import socai.events.plan.TaskNumber;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link TasksOnDay}.
 *
 * @param plan the plan in force that day; absent when there is none
 * @param demo whether any report under the plan is generated demonstration data
 * @param states how many of what the owner owes stand how, whatever state was asked for
 * @param total rows on all pages
 * @param tasks this page, by last day; what is never due comes last
 */
public record TaskList(
        LocalDate asOf,
        Knowledge knownAt,
        LocalDate to,
        @Nullable PlanId plan,
        boolean demo,
        Map<TaskState, Integer> states,
        int page,
        int size,
        int total,
        List<Owed> tasks) {

    /**
     * One occurrence of a task, as one body owes it.
     *
     * @param owner the body; its name is absent when it does not exist on the last day
     * @param ownerPrinted the heading under which the plan prints the task
     * @param dueOn the last day on which it is in time; absent when it is never due
     * @param printed the time as the plan prints it
     * @param open what those words leave open and how the days were taken from them
     * @param done the report; of what goes on all the time the last by the day
     * @param sequence place of the task in the plan's stream, by which it is annulled
     * @param ledgerNo number of the event that lays it down
     */
    public record Owed(
            TaskNumber task,
            String clause,
            String title,
            UnitCode owner,
            @Nullable String ownerName,
            String ownerPrinted,
            @Nullable String partners,
            String product,
            @Nullable LocalDate dueOn,
            String printed,
            @Nullable String open,
            TaskState state,
            @Nullable Done done,
            long sequence,
            long ledgerNo) {

        /** Whether it was done after its last day. */
        public boolean isLate() {
            return done != null && dueOn != null && done.on().isAfter(dueOn);
        }
    }

    /**
     * A report that something was done.
     *
     * @param on the day on which it was done
     * @param number of the document that shows it
     * @param name of that document
     * @param demo whether it is generated demonstration data
     * @param sequence place in the plan's stream, by which it is annulled
     * @param ledgerNo number of the event that says so
     */
    public record Done(
            LocalDate on, String number, String name, boolean demo, long sequence, long ledgerNo) {}

    public TaskList {
        states = Map.copyOf(states);
        tasks = List.copyOf(tasks);
    }
}
