package socai.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that is above the one it is counted against: a figure over 100 %. Sometimes there is a
 * reason for it, often an entry is wrong; a verdict that rests on it is to be read with that in
 * mind.
 *
 * @param part whole persons
 * @param whole posts, members, residents or persons; less than {@code part}, and zero when there
 *     are none
 */
public record Excess(Reason reason, long part, long whole) {

    /** What is above what. */
    public enum Reason {
        /** More persons in service than posts, or than members of a council body. */
        STAFF_ABOVE_POSTS,
        /** More EM persons in service than posts or members: the share asked for is over 100 %. */
        MINORITY_ABOVE_POSTS,
        /** More persons in service than residents. */
        STAFF_ABOVE_RESIDENTS,
        /** More EM persons in service than EM residents. */
        MINORITY_ABOVE_RESIDENTS,
        /** Another clause counts more persons than those of whom it takes a share. */
        COUNTED_ABOVE_BASE
    }

    public Excess {
        requireNonNull(reason, "reason");
        if (whole < 0 || part <= whole) {
            throw new IllegalArgumentException("%d is not above %d".formatted(part, whole));
        }
    }

    /** The share, over 100 %; absent of nothing. */
    public @Nullable Share share() {
        return whole == 0 ? null : new Share(part, whole);
    }

    /** The one number above the other; absent when it is not, or the other was never recorded. */
    public static @Nullable Excess of(Reason reason, long part, @Nullable Number whole) {
        return whole == null || part <= whole.longValue()
                ? null
                : new Excess(reason, part, whole.longValue());
    }

    /**
     * Every excess of a unit, or of several together.
     *
     * @param staff all in service
     * @param residents EM residents among all; absent when never recorded, or of no commune
     * @param assessments against each clause, that of the staff share first
     */
    public static List<Excess> of(
            int staff, @Nullable Share residents, List<Assessment> assessments) {
        Assessment ofPosts = assessments.getFirst();
        List<@Nullable Excess> found = new ArrayList<>();
        found.add(of(Reason.STAFF_ABOVE_POSTS, staff, ofPosts.base()));
        found.add(ofPosts.excess());
        if (residents != null) {
            found.add(of(Reason.STAFF_ABOVE_RESIDENTS, staff, residents.whole()));
            found.add(of(Reason.MINORITY_ABOVE_RESIDENTS, ofPosts.actual(), residents.part()));
        }
        assessments.stream().skip(1).map(Assessment::excess).forEach(found::add);
        List<Excess> excesses = new ArrayList<>();
        for (Excess one : found) {
            if (one != null && !excesses.contains(one)) {
                excesses.add(one);
            }
        }
        return List.copyOf(excesses);
    }
}
