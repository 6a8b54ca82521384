package socai.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.HeadcountKind;

/**
 * The numbers of a body that were known once and are not known on the day.
 *
 * @param headcounts posts or members, by kind
 * @param population the residents; absent when they are known or were never recorded
 */
public record Unknowns(Map<HeadcountKind, Since> headcounts, @Nullable Since population) {

    /** Nothing that was known is unknown. */
    public static final Unknowns NONE = new Unknowns(Map.of(), null);

    /** What made a number unknown. */
    public enum Since {
        /** A merger, a split or a dissolution that does not say the number. */
        REORGANISATION,
        /** The number was withdrawn. */
        WITHDRAWAL
    }

    public Unknowns {
        headcounts = Map.copyOf(headcounts);
    }
}
