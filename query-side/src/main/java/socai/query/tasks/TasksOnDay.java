package socai.query.tasks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * What does the plan in force on a day ask to be done, and what was done by then?
 *
 * @param asOf valid time: the day asked about
 * @param to the horizon: what is due later is left out
 * @param owner only what this body owes; absent for all
 * @param state only what stands so; absent for all
 * @param page from 0
 * @param size rows of a page, 1 to {@value #SIZE_MAX}
 */
public record TasksOnDay(
        LocalDate asOf,
        AskedKnowledge knownAt,
        LocalDate to,
        @Nullable UnitCode owner,
        @Nullable TaskState state,
        int page,
        int size) {

    /** The most rows that one page may have. */
    public static final int SIZE_MAX = 200;

    /** How far ahead the horizon is when nobody says it. */
    public static final int MONTHS_AHEAD = 12;

    public TasksOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(to, "to");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
