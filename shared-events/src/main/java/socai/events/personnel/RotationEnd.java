package socai.events.personnel;

/** How a rotation ended. */
public enum RotationEnd {
    /** Back on the headcount of the body that had sent the person. */
    RETURNED,
    /** For good in the body of the rotation. */
    MADE_PERMANENT
}
