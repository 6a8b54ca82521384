package socai.events.organisation;

/** By what a number of posts, members or residents was set. */
public enum NumberOrigin {
    /** A decision or a count of its own. */
    OWN_DECISION,
    /** The decision that reorganised the body; it is void when that is. */
    REORGANISATION
}
