package socai.tasks;

/** Why an event cannot stand where its effective date puts it. */
public enum PlanConflict {
    /** A second adoption of one document. */
    ALREADY_ADOPTED,
    /** An event on a day on which the plan is not in force yet. */
    BEFORE_PLAN,
    /** A second task of one number. */
    TASK_ALREADY_LAID_DOWN,
    /** A report on a task that holds only later, or of which nothing is laid down. */
    TASK_NOT_LAID_DOWN,
    /** A report by a body that does not answer for the task. */
    NOT_THE_OWNER,
    /** A report on a day on which no occurrence of the task is due. */
    NO_SUCH_OCCURRENCE,
    /** A second report of one body on one occurrence. */
    ALREADY_DONE
}
