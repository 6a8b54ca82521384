package socai.query.roster;

import java.util.List;
import socai.career.CareerState;
import socai.events.PersonId;
import socai.query.knowledge.Knowledge;
import socai.timeline.KnownSpans;

/**
 * The answer to {@link PersonTimeline}.
 *
 * @param total periods of knowledge on all pages
 * @param periods this page, the earliest knowledge first
 */
public record PersonInBothTimes(
        PersonId person,
        Knowledge knownAt,
        int page,
        int size,
        int total,
        List<KnownSpans<CareerState>> periods) {

    public PersonInBothTimes {
        periods = List.copyOf(periods);
    }
}
