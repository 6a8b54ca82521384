package socai.career;

import java.time.LocalDate;

/**
 * Something that falls due.
 *
 * @param on the last day of what ends, or the first on which something becomes possible
 */
public record Due(Kind kind, LocalDate on) {

    /** What falls due. */
    public enum Kind {
        /** The term of a position ends: reappoint or end the position. */
        END_OF_TERM,
        /** A secondment ends: the person returns. */
        END_OF_SECONDMENT,
        /** A rotation reaches its planned end: return the person or make it permanent. */
        END_OF_ROTATION
    }
}
