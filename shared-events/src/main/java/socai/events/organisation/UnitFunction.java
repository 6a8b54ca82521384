package socai.events.organisation;

/** What a body's own task is, as far as the plan tells bodies apart by it. */
public enum UnitFunction {
    /** Ethnic affairs (công tác dân tộc): clauses II.2.c and II.3.b. */
    ETHNIC_AFFAIRS,
    GENERAL,
    /** People's Army and People's Public Security, which clause II.5 excludes. */
    ARMED_FORCES
}
