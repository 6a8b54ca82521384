package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * What falls due for the staff of a body?
 *
 * @param asOf valid time: the day whose staff is asked about
 * @param from the first day that matters; what was due before {@code asOf} and is under way still
 *     is overdue
 * @param to the last day that matters
 * @param page from 0
 * @param size rows of a page, 1 to {@value #SIZE_MAX}
 */
public record DuesOfUnit(
        UnitCode unit,
        LocalDate asOf,
        AskedKnowledge knownAt,
        LocalDate from,
        LocalDate to,
        int page,
        int size) {

    /** The most rows that one page may have. */
    public static final int SIZE_MAX = 200;

    public DuesOfUnit {
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from %s to %s".formatted(from, to));
        }
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
