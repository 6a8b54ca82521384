package socai.query.tasks;

import java.time.LocalDate;
import socai.events.plan.TaskNumber;

/**
 * That a task is due on a day.
 *
 * @param dueOn the last day on which it is in time
 */
record Occurrence(TaskNumber task, LocalDate dueOn) {}
