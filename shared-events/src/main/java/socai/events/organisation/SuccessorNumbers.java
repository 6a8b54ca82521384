package socai.events.organisation;

/**
 * What a decision about a merger, a split or a dissolution says of the posts, members and residents
 * of the bodies that go on.
 */
public enum SuccessorNumbers {
    /**
     * Nothing. Numbers of before do not hold for what is another body now: they are unknown until
     * they are stated.
     */
    UNSAID,
    /** Those of the body that ends are added to those of the body that goes on. */
    ADDED_UP,
    /** The same decision states them, body by body; what it does not state is unknown. */
    STATED,
    /** They end with the body, and no other body gets more. */
    LAPSED
}
