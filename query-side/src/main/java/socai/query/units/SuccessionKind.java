package socai.query.units;

/** What became of a body that another one continues. */
public enum SuccessionKind {
    /** It ceased to be. */
    MERGED,
    /** It was divided, and may itself go on. */
    SPLIT,
    /** It ceased to be and nobody continues it; its posts or residents went to another. */
    DISSOLVED
}
