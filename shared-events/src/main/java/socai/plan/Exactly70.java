package socai.plan;

/**
 * The reading of a share that lies between two bands of clause II.2.b: the text says "from 50 % to
 * below 70 %" and "above 70 %", so exactly 70 % stands in neither.
 */
public enum Exactly70 {
    /**
     * The band above the gap holds (35 %). The default: nobody is let off by a hole in the text.
     */
    STRICTER,
    /** The band below the gap holds (25 %). */
    LOWER
}
