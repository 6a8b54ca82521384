package socai.query.units;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * What is on file about a body?
 *
 * @param asOf valid time: the day whose state is asked
 * @param page of the history, from 0
 * @param size events of a page, 1 to {@value #SIZE_MAX}
 */
public record UnitFile(UnitCode unit, LocalDate asOf, AskedKnowledge knownAt, int page, int size) {

    /** The most events that one page may have. */
    public static final int SIZE_MAX = 200;

    public UnitFile {
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
