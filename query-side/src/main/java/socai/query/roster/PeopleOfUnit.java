package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;

/**
 * Who serves in a body on a day?
 *
 * @param asOf valid time: the day asked about
 * @param page from 0
 * @param size rows of a page, 1 to {@value #SIZE_MAX}
 */
public record PeopleOfUnit(UnitCode unit, LocalDate asOf, int page, int size) {

    /** The most rows that one page may have. */
    public static final int SIZE_MAX = 200;

    public PeopleOfUnit {
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
