package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/**
 * Which units are added up. Every answer that sums takes its units from here, so that all of them
 * sum over the same ones; army and police are in no scope (II.5, {@link
 * UnitFunction#isUnderThePlan()}). A question about one named unit sums nothing and needs no scope.
 */
public enum UnitScope {
    /** All that exist on the day. */
    EXISTING,
    /** All that ever existed: what happened in a period happened in bodies that are gone, too. */
    EVER,
    /** The province level as a whole, as II.2.a counts it. */
    PROVINCE_LEVEL,
    /** The bodies at province level that exist on the day. */
    PROVINCE_BODIES,
    /** The bodies of the People's Council that exist on the day. */
    COUNCIL_BODIES,
    /** The public service units that exist on the day. */
    PUBLIC_SERVICE_UNITS,
    /** The communes that exist on the day. */
    COMMUNES;

    /** Those of one level. */
    static UnitScope of(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> PROVINCE_BODIES;
            case COUNCIL_BODY -> COUNCIL_BODIES;
            case PUBLIC_SERVICE_UNIT -> PUBLIC_SERVICE_UNITS;
            case COMMUNE -> COMMUNES;
        };
    }

    /** Those of it that exist on a day. */
    SummedUnits on(LocalDate day, AsKnown known) {
        return new SummedUnits(
                (level() == UnitLevel.PROVINCE ? known.provinceLevel(day) : known.units(day))
                        .stream().filter(this::holds).toList());
    }

    /** Those of some units that are in it. */
    SummedUnits among(List<UnitOnDay> units) {
        return new SummedUnits(units.stream().filter(this::holds).toList());
    }

    /**
     * Those that are in it on any day: what happened to people on some days is summed over these. A
     * unit of which nothing but people is known belongs to no level and to no army.
     */
    Set<UnitCode> ever(AsKnown known) {
        Set<UnitCode> units = new TreeSet<>();
        for (UnitCode code : known.everyUnit()) {
            Optional<BodyLife> life = known.lifeIfKnown(code);
            if (life.isEmpty() ? level() == null : life.get().isEver(level())) {
                units.add(code);
            }
        }
        return units;
    }

    private boolean holds(UnitOnDay unit) {
        return unit.function().isUnderThePlan() && (level() == null || level() == unit.level());
    }

    /** The one level whose units it holds; absent when it holds those of all levels. */
    private @Nullable UnitLevel level() {
        return switch (this) {
            case EXISTING, EVER -> null;
            case PROVINCE_LEVEL, PROVINCE_BODIES -> UnitLevel.PROVINCE;
            case COUNCIL_BODIES -> UnitLevel.COUNCIL_BODY;
            case PUBLIC_SERVICE_UNITS -> UnitLevel.PUBLIC_SERVICE_UNIT;
            case COMMUNES -> UnitLevel.COMMUNE;
        };
    }

    /**
     * Units of one scope on one day, which may be added up. Nothing but a scope makes them, so that
     * a sum over other units does not compile.
     */
    static final class SummedUnits {
        private final List<UnitOnDay> units;

        private SummedUnits(List<UnitOnDay> units) {
            this.units = units;
        }

        /** In the order of rows. */
        List<UnitOnDay> units() {
            return units;
        }

        Stream<UnitOnDay> stream() {
            return units.stream();
        }

        boolean isEmpty() {
            return units.isEmpty();
        }

        boolean contains(UnitOnDay unit) {
            return units.contains(unit);
        }

        /** All in service in them. */
        Figures people() {
            return units.stream().map(UnitOnDay::people).reduce(Figures.NONE, Figures::plus);
        }

        /** The same with another state of one of them. */
        SummedUnits with(UnitOnDay instead, UnitOnDay of) {
            return new SummedUnits(
                    units.stream().map(unit -> unit.equals(of) ? instead : unit).toList());
        }
    }
}
