package socai.events.organisation;

/** What a body's own task is, as far as the plan tells bodies apart by it. */
public enum UnitFunction {
    /** Ethnic affairs (công tác dân tộc): clauses II.2.c and II.3.b. */
    ETHNIC_AFFAIRS,
    GENERAL,
    /** People's Army and People's Public Security, which clause II.5 excludes. */
    ARMED_FORCES;

    /**
     * Whether the plan's clauses bind such a unit and its people, posts and residents are in the
     * plan's sums. This is the whole of clause II.5: every sum asks here.
     */
    public boolean isUnderThePlan() {
        return switch (this) {
            case ETHNIC_AFFAIRS, GENERAL -> true;
            case ARMED_FORCES -> false;
        };
    }
}
