package socai.plan;

/** How a body stands against a clause on a day. */
public enum Verdict {
    MET,
    /**
     * Below the step of the roadmap in force, before the last day of that step: nothing that is due
     * was missed. Only where verdicts are given against the step in force.
     */
    NOT_YET,
    /** Below what the verdict is given against, which is due. */
    NOT_MET,
    /** The plan sets no minimum here. */
    NOT_REGULATED,
    /** The plan sets a minimum, but there is nothing here that it could be a minimum of. */
    NOT_APPLICABLE,
    /** A number that the rule needs was never recorded; it is never taken as zero. */
    MISSING_DATA;

    /** Whether a minimum was compared with what is there. */
    public boolean isJudged() {
        return switch (this) {
            case MET, NOT_YET, NOT_MET -> true;
            case NOT_REGULATED, NOT_APPLICABLE, MISSING_DATA -> false;
        };
    }
}
