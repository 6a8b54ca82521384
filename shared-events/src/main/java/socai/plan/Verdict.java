package socai.plan;

/** How a body stands against a clause on a day. */
public enum Verdict {
    MET,
    NOT_MET,
    /** The plan sets no minimum here. */
    NOT_REGULATED,
    /** The plan sets a minimum, but there is nothing here that it could be a minimum of. */
    NOT_APPLICABLE,
    /** A number that the rule needs was never recorded; it is never taken as zero. */
    MISSING_DATA
}
