package socai.timeline;

/** What became of a line of a {@link Chronicle}. */
public sealed interface Fate {

    /** It stands as it was written. */
    record Stands() implements Fate {}

    /**
     * Another fact stands in its place.
     *
     * @param by sequence of the correction
     */
    record Corrected(long by) implements Fate {}

    /**
     * It is as if it had never been written.
     *
     * @param by sequence of the annulment
     */
    record Annulled(long by) implements Fate {}
}
