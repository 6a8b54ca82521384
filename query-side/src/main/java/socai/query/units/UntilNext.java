package socai.query.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.OrganisationFact;
import socai.organisation.UnitLife;
import socai.organisation.UnitLife.Days;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** What is said of a body holds until the next of its kind is said, or the body ends. */
final class UntilNext {

    private UntilNext() {}

    /** Makes a row of a fact and the days [from, to) on which it holds. */
    @FunctionalInterface
    interface Row<F, R> {
        R of(F fact, LocalDate from, @Nullable LocalDate to);
    }

    /** The rows of all facts of a type; of several of a kind on one day the last counts. */
    static <F extends OrganisationFact, R> List<R> rows(
            Timeline<OrganisationFact> facts,
            Class<F> type,
            Function<F, Object> kind,
            Row<F, R> row) {
        Map<Object, TreeMap<LocalDate, F>> said = new HashMap<>();
        for (Entry<OrganisationFact> entry : facts.entries()) {
            if (type.isInstance(entry.fact())) {
                F fact = type.cast(entry.fact());
                said.computeIfAbsent(kind.apply(fact), _ -> new TreeMap<>())
                        .put(entry.effectiveOn(), fact);
            }
        }
        LocalDate end = UnitLife.days(facts).map(Days::to).orElse(null);
        List<R> rows = new ArrayList<>();
        for (TreeMap<LocalDate, F> ofKind : said.values()) {
            ofKind.forEach((from, fact) -> {
                LocalDate next = ofKind.higherKey(from);
                LocalDate to = next == null ? end : next;
                if (to == null || to.isAfter(from)) {
                    rows.add(row.of(fact, from, to));
                }
            });
        }
        return rows;
    }
}
