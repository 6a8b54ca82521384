package socai.command.founding;

/** A part of the reference data that a founding decision can record. */
public enum FoundingPart {
    /** The confirmed units of the province that are no communes. */
    PROVINCE_UNITS,
    /** The 92 communes. */
    COMMUNES,
    /** Plan 128/KH-UBND with the readings that the founding decision chooses. */
    PLAN,
    /** The tasks of the plan's annex. */
    TASKS
}
