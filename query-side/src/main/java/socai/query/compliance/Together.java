package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/** Which bodies a figure counts together; army and police are in none of them (II.5). */
public enum Together {
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
    static Together of(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> PROVINCE_BODIES;
            case COUNCIL_BODY -> COUNCIL_BODIES;
            case PUBLIC_SERVICE_UNIT -> PUBLIC_SERVICE_UNITS;
            case COMMUNE -> COMMUNES;
        };
    }

    /** Those of them that exist on a day. */
    List<UnitOnDay> on(LocalDate day, AsKnown known) {
        Stream<UnitOnDay> units =
                (this == PROVINCE_LEVEL ? known.provinceLevel(day) : known.units(day)).stream();
        return units.filter(unit -> unit.function() != UnitFunction.ARMED_FORCES)
                .filter(unit -> isAll() || of(unit.level()) == this)
                .toList();
    }

    private boolean isAll() {
        return switch (this) {
            case EXISTING, EVER, PROVINCE_LEVEL -> true;
            case PROVINCE_BODIES, COUNCIL_BODIES, PUBLIC_SERVICE_UNITS, COMMUNES -> false;
        };
    }
}
