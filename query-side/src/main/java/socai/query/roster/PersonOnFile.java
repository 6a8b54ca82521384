package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import socai.career.CareerState;
import socai.career.Due;
import socai.events.PersonId;
import socai.query.knowledge.Knowledge;
import socai.query.replay.RecordedLine;

/**
 * The answer to {@link PersonFile}.
 *
 * @param version of the stream as known, for If-Match
 * @param identity who it is on {@code asOf}, or why nobody can say
 * @param identities every identity ever stated, in order of entry, right or wrong
 * @param state where the person stands on {@code asOf}
 * @param dues what falls due of what is under way then, the nearest day first
 * @param events how many are known, on all pages
 * @param history this page, in the order in which the facts were recorded
 */
public record PersonOnFile(
        PersonId person,
        LocalDate asOf,
        Knowledge knownAt,
        long version,
        IdentityOnFile identity,
        List<StatedOnFile> identities,
        CareerState state,
        List<Due> dues,
        int events,
        List<RecordedLine> history) {

    public PersonOnFile {
        identities = List.copyOf(identities);
        dues = List.copyOf(dues);
        history = List.copyOf(history);
    }
}
