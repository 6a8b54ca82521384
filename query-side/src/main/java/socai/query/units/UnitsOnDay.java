package socai.query.units;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.query.knowledge.AskedKnowledge;

/**
 * Which bodies exist on a day?
 *
 * @param asOf valid time: the day asked about
 * @param level only bodies of this level; absent for all
 * @param page from 0
 * @param size rows of a page, 1 to {@value #SIZE_MAX}
 */
public record UnitsOnDay(
        LocalDate asOf, AskedKnowledge knownAt, @Nullable UnitLevel level, int page, int size) {

    /** The most rows that one page may have. */
    public static final int SIZE_MAX = 200;

    public UnitsOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
