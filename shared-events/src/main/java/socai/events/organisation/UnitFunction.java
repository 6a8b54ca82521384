package socai.events.organisation;

/** Whether ethnic affairs are a body's own task (công tác dân tộc). */
public enum UnitFunction {
    ETHNIC_AFFAIRS,
    GENERAL
}
