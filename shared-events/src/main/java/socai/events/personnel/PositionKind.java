package socai.events.personnel;

/** How a position counts for clause II.3.b of the plan. */
public enum PositionKind {
    /** Cấp trưởng: head of the body. */
    HEAD,
    /** Cấp phó: deputy head of the body. */
    DEPUTY_HEAD,
    /** Any other leadership or management title, such as head of a division. */
    OTHER_LEADERSHIP,
    /** Professional or support position. */
    NON_LEADERSHIP
}
