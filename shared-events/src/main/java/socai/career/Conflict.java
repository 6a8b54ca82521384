package socai.career;

/** Why an event cannot stand where its effective date puts it. */
public enum Conflict {
    /** A recruitment while the person is in service. */
    ALREADY_IN_SERVICE,
    /** An event on a day before the person's recruitment. */
    BEFORE_RECRUITMENT,
    /** An event on or after the day of departure. */
    HAS_LEFT,
    /** A move to the body where the person already serves. */
    ALREADY_IN_UNIT,
    /** A reassignment out of a body where the person does not serve. */
    NOT_IN_UNIT,
    /** A move while a secondment is under way. */
    ON_SECONDMENT,
    /** The end of a secondment that is not under way. */
    NOT_ON_SECONDMENT,
    /** A move while a rotation is under way. */
    ON_ROTATION,
    /** The end of a rotation that is not under way. */
    NOT_ON_ROTATION,
    /** A rotation of less than 36 months (Decree 170/2025/NĐ-CP, article 48). */
    ROTATION_TOO_SHORT,
    /** A secondment of more than three years, or of none. */
    SECONDMENT_TOO_LONG,
    /** A term of a leadership title of more than five years, or of none. */
    TERM_TOO_LONG,
    /** Another term, or the end, of a position that the person does not hold. */
    HOLDS_NO_POSITION,
    /** A measure that the law did not know on that day. */
    NOT_IN_FORCE,
    /** A planning for a title for which the person is already planned. */
    ALREADY_PLANNED,
    /** The end of a planning that is not there. */
    NOT_PLANNED
}
