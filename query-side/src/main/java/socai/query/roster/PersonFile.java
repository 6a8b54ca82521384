package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.query.knowledge.AskedKnowledge;

/**
 * What is on file about a person?
 *
 * @param asOf valid time: the day whose state is asked
 * @param page of the history, from 0
 * @param size events of a page, 1 to {@value #SIZE_MAX}
 */
public record PersonFile(
        PersonId person, LocalDate asOf, AskedKnowledge knownAt, int page, int size) {

    /** The most events that one page may have. */
    public static final int SIZE_MAX = 200;

    public PersonFile {
        requireNonNull(person, "person");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
