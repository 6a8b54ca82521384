package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/** Which bodies a figure counts together. */
public enum Together {
    /** All that exist on the day. */
    EXISTING,
    /** All that ever existed: what happened in a period happened in bodies that are gone, too. */
    EVER,
    /** The province level as a whole, as II.2.a counts it: without army and police (II.5). */
    PROVINCE_LEVEL,
    /** The bodies at province level that exist on the day, army and police too. */
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
        return switch (this) {
            case EXISTING, EVER -> known.units(day);
            case PROVINCE_LEVEL ->
                    known.provinceLevel(day).stream()
                            .filter(unit -> unit.function() != UnitFunction.ARMED_FORCES)
                            .toList();
            case PROVINCE_BODIES, COUNCIL_BODIES, PUBLIC_SERVICE_UNITS, COMMUNES ->
                    known.units(day).stream().filter(unit -> of(unit.level()) == this).toList();
        };
    }
}
