package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import socai.career.CareerState;
import socai.events.PersonId;
import socai.query.replay.Recorded;

/**
 * The answer to {@link PersonFile}.
 *
 * @param version of the stream, for If-Match
 * @param identity who it is, or why nobody can say
 * @param state where the person stands on {@code asOf}
 * @param events how many there are on all pages
 * @param history this page, in the order in which the facts were recorded
 */
public record PersonOnFile(
        PersonId person,
        LocalDate asOf,
        long version,
        IdentityOnFile identity,
        CareerState state,
        int events,
        List<Recorded> history) {

    public PersonOnFile {
        history = List.copyOf(history);
    }
}
