package socai.query.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.OrganisationFact;
import socai.organisation.InForce;
import socai.organisation.InForce.Known;
import socai.organisation.UnitLife;
import socai.organisation.UnitLife.Days;
import socai.timeline.Timeline;

/** The periods in which a number of a body is known, until the next or the end of the body. */
final class WhileKnown {

    private WhileKnown() {}

    /** Makes a row of a number and the days [from, to) on which it holds. */
    @FunctionalInterface
    interface Row<V, R> {
        R of(V value, LocalDate from, @Nullable LocalDate to);
    }

    /** The rows of all days on which the number is known. */
    static <V, R> List<R> rows(
            NavigableMap<LocalDate, InForce<V>> line,
            Timeline<OrganisationFact> facts,
            Row<V, R> row) {
        LocalDate end = UnitLife.days(facts).map(Days::to).orElse(null);
        List<R> rows = new ArrayList<>();
        line.forEach((from, inForce) -> {
            LocalDate next = line.higherKey(from);
            LocalDate to = next == null || (end != null && end.isBefore(next)) ? end : next;
            if (inForce instanceof Known<V> known && (to == null || to.isAfter(from))) {
                rows.add(row.of(known.value(), from, to));
            }
        });
        return rows;
    }
}
