package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link UnitsOnDay}.
 *
 * @param total bodies on all pages
 * @param units this page, by level and code
 */
public record UnitList(
        LocalDate asOf, Knowledge knownAt, int page, int size, int total, List<Unit> units) {

    /**
     * One body.
     *
     * @param parent the body under which it stands, as far as anything was recorded
     * @param existsFrom its first day
     * @param existsTo the first day on which it no longer exists; absent when no end is known
     * @param demo whether its establishment is generated demonstration data
     */
    public record Unit(
            UnitCode code,
            String name,
            UnitLevel level,
            UnitFunction function,
            @Nullable UnitCode parent,
            LocalDate existsFrom,
            @Nullable LocalDate existsTo,
            boolean demo) {}

    public UnitList {
        units = List.copyOf(units);
    }
}
