package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import socai.career.CareerState;
import socai.career.Due;
import socai.dossier.Dossier;
import socai.events.PersonId;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Recorded;
import socai.query.replay.RecordedLine;

/**
 * The answer to {@link PersonFile}.
 *
 * @param version of the stream as known, for If-Match
 * @param identity who it is on {@code asOf}, or why nobody can say
 * @param identities every identity ever stated, in order of entry, right or wrong
 * @param state where the person stands on {@code asOf}
 * @param dues what falls due of what is under way then, the nearest day first
 * @param dossier what stands on the file on {@code asOf} besides
 * @param grounds of each record in the dossier, by the number of the event that first recorded it,
 *     the event that says what stands now
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
        Dossier dossier,
        Map<Long, Recorded> grounds,
        int events,
        List<RecordedLine> history) {

    public PersonOnFile {
        identities = List.copyOf(identities);
        dues = List.copyOf(dues);
        grounds = Map.copyOf(grounds);
        history = List.copyOf(history);
    }
}
