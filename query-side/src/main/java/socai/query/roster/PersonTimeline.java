package socai.query.roster;

import static java.util.Objects.requireNonNull;

import socai.events.PersonId;
import socai.query.knowledge.AskedKnowledge;

/**
 * What was a person taken to have been on every day, in every state of knowledge?
 *
 * @param knownAt the last knowledge that matters
 * @param page of the periods of knowledge, from 0
 * @param size periods of a page, 1 to {@value #SIZE_MAX}
 */
public record PersonTimeline(PersonId person, AskedKnowledge knownAt, int page, int size) {

    /** The most periods that one page may have. */
    public static final int SIZE_MAX = 200;

    public PersonTimeline {
        requireNonNull(person, "person");
        requireNonNull(knownAt, "knownAt");
        if (page < 0 || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
