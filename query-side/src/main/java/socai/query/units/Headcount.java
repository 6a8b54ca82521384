package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.timeline.Timeline;

/**
 * A number of posts or members of a body that holds in [from, to).
 *
 * @param to first day on which it no longer holds; absent while no later change is known
 */
record Headcount(HeadcountKind kind, LocalDate from, @Nullable LocalDate to, int persons) {

    /** All that were ever in force. */
    static List<Headcount> of(Timeline<OrganisationFact> facts) {
        return UntilNext.rows(
                facts,
                HeadcountAssigned.class,
                HeadcountAssigned::kind,
                (fact, from, to) -> new Headcount(fact.kind(), from, to, fact.persons()));
    }
}
