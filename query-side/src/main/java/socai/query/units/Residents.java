package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitNumbers;
import socai.timeline.Timeline;

/**
 * A count of the residents of a body that holds in [from, to).
 *
 * @param to first day on which it no longer holds; absent while no later count is known
 * @param minority residents of a group other than Kinh
 * @param source where the count is from
 */
record Residents(LocalDate from, @Nullable LocalDate to, int total, int minority, String source) {

    /** All counts that were ever in force. */
    static List<Residents> of(
            UnitCode unit, UnitNumbers numbers, Timeline<OrganisationFact> facts) {
        return WhileKnown.rows(
                numbers.residents(unit),
                facts,
                (count, from, to) ->
                        new Residents(from, to, count.total(), count.minority(), count.source()));
    }
}
