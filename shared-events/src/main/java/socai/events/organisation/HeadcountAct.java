package socai.events.organisation;

/** What a decision does to a number of posts or members. */
public enum HeadcountAct {
    /** Giao: the number is this, whatever it was. */
    ASSIGNED,
    /** Điều chỉnh: a number that was in force becomes this one. */
    ADJUSTED,
    /** Thu hồi: the number no longer holds, and no other is said. */
    WITHDRAWN
}
