package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import socai.career.Due;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link DuesOfUnit}.
 *
 * @param total on all pages
 * @param dues this page, the nearest day first
 */
public record DueList(
        UnitCode unit,
        LocalDate asOf,
        Knowledge knownAt,
        LocalDate from,
        LocalDate to,
        int page,
        int size,
        int total,
        List<DueOfPerson> dues) {

    /**
     * One thing that falls due for one person.
     *
     * @param identity who it is, or why nobody can say
     * @param about the title of the position, the host, or the body that a rotation came from
     */
    public record DueOfPerson(PersonId person, IdentityOnFile identity, Due due, String about) {}

    public DueList {
        dues = List.copyOf(dues);
    }
}
