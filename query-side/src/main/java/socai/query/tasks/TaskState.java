package socai.query.tasks;

/** How a body stands with one occurrence of a task on a day. */
public enum TaskState {
    /** The last day has passed and nothing was reported as done by the day asked about. */
    OVERDUE,
    /** The last day is the day asked about or one of the 30 after it. */
    DUE,
    /** The last day is further away. */
    NOT_YET_DUE,
    /** It goes on all the time and is never due. */
    CONTINUOUS,
    /** It was done by the day asked about, in time or late. */
    DONE
}
