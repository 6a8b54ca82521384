package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.StaffCategory;
import socai.query.knowledge.AskedKnowledge;

/**
 * Who serves in a body on a day?
 *
 * @param asOf valid time: the day asked about
 * @param page from 0
 * @param size rows of a page, 1 to {@value #SIZE_MAX}
 */
public record PeopleOfUnit(
        UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownAt,
        Tie tie,
        Sought sought,
        int page,
        int size) {

    /** The most rows that one page may have. */
    public static final int SIZE_MAX = 200;

    /** What ties a person to the body. */
    public enum Tie {
        /** Counts on its headcount, wherever the work is done. */
        STAFF,
        /** Works there on secondment and counts on another body's headcount. */
        HOSTED
    }

    /**
     * Which of them; what is absent does not matter.
     *
     * @param minority whether of an ethnic minority
     * @param leader whether holding a leadership or management title
     */
    public record Sought(
            @Nullable StaffCategory category,
            @Nullable Sex sex,
            @Nullable EthnicGroup ethnicity,
            @Nullable Boolean minority,
            @Nullable Boolean leader) {

        /** Everybody. */
        public static final Sought ALL = new Sought(null, null, null, null, null);
    }

    public PeopleOfUnit {
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(tie, "tie");
        requireNonNull(sought, "sought");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
