package socai.query.units;

import static java.util.Objects.requireNonNull;

import socai.events.UnitCode;

/**
 * What was recorded about a body?
 *
 * @param page of the history, from 0
 * @param size events of a page, 1 to {@value #SIZE_MAX}
 */
public record UnitHistory(UnitCode unit, int page, int size) {

    /** The most events that one page may have. */
    public static final int SIZE_MAX = 200;

    public UnitHistory {
        requireNonNull(unit, "unit");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
