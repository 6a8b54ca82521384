package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import socai.events.PersonId;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link HeadsOfUnit}.
 *
 * @param heads in order of day; there may be several at once, and days with none
 */
public record HeadList(HeadsOfUnit question, Knowledge knownAt, List<Head> heads) {

    /**
     * Somebody who was head on the days [from, to), cut to the period asked about.
     *
     * @param title as printed in the decision
     */
    public record Head(
            PersonId person, IdentityOnFile identity, String title, LocalDate from, LocalDate to) {

        Head until(LocalDate end) {
            return new Head(person, identity, title, from, end);
        }
    }

    public HeadList {
        heads = List.copyOf(heads);
    }
}
