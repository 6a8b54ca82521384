package socai.query.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitNumbers;
import socai.timeline.Timeline;

/**
 * A number of posts or members of a body that holds in [from, to).
 *
 * @param to first day on which it no longer holds; absent while no later change is known
 */
record Headcount(HeadcountKind kind, LocalDate from, @Nullable LocalDate to, int persons) {

    /** All that were ever in force. */
    static List<Headcount> of(
            UnitCode unit, UnitNumbers numbers, Timeline<OrganisationFact> facts) {
        List<Headcount> all = new ArrayList<>();
        for (HeadcountKind kind : HeadcountKind.values()) {
            all.addAll(
                    WhileKnown.rows(
                            numbers.headcounts(unit, kind),
                            facts,
                            (persons, from, to) -> new Headcount(kind, from, to, persons)));
        }
        return all;
    }
}
