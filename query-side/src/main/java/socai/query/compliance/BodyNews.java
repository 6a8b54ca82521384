package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import socai.events.UnitCode;
import socai.plan.Readings;
import socai.query.compliance.Restated.Basis;
import socai.query.compliance.Restated.Effect;
import socai.query.compliance.Standings.KnownPlan;

/**
 * What became known between two numbers about bodies and the plan, as far as it counts on a day:
 * each event of a body goes on from what the one before it left.
 */
final class BodyNews {

    private final Map<Long, List<Effect>> effects = new TreeMap<>();
    private final Set<Long> underPlans = new HashSet<>();

    BodyNews(
            AsKnown earlier,
            AsKnown later,
            LocalDate day,
            AskedReadings readings,
            Collection<UnitCode> units) {
        units.forEach(unit -> of(unit, earlier, later, day));
        KnownPlan known = earlier.plan(day);
        Readings read = earlier.readings(day, readings);
        for (long ledgerNo : earlier.recordedUnderPlans(later)) {
            AsKnown then = later.at(ledgerNo);
            KnownPlan next = then.plan(day);
            Readings nextRead = then.readings(day, readings);
            if (!Objects.equals(known, next) || !read.equals(nextRead)) {
                effects.put(ledgerNo, List.of());
                underPlans.add(ledgerNo);
            }
            known = next;
            read = nextRead;
        }
    }

    /** The entries that change something. */
    Collection<Long> numbers() {
        return effects.keySet();
    }

    /** Whether the entry of this number changes what the plan asks. */
    boolean isUnderPlan(long ledgerNo) {
        return underPlans.contains(ledgerNo);
    }

    /** What the entry of this number changes about bodies. */
    List<Effect> effects(long ledgerNo) {
        return effects.getOrDefault(ledgerNo, List.of());
    }

    private void of(UnitCode unit, AsKnown earlier, AsKnown later, LocalDate day) {
        Basis before = basis(unit, earlier, day);
        for (long ledgerNo : earlier.recordedAbout(unit, later)) {
            Basis after = basis(unit, later.at(ledgerNo), day);
            if (!before.equals(after)) {
                effects.computeIfAbsent(ledgerNo, _ -> new ArrayList<>())
                        .add(new Effect(unit, Figures.NONE, before, after));
            }
            before = after;
        }
    }

    private static Basis basis(UnitCode unit, AsKnown known, LocalDate day) {
        return known.unit(unit, day)
                .map(is ->
                        new Basis(
                                is.name(),
                                is.level(),
                                is.function(),
                                is.belowCommune(),
                                is.headcounts(),
                                is.population()))
                .orElse(Basis.NONE);
    }
}
