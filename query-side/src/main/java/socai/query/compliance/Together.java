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
    /** The communes that exist on the day. */
    COMMUNES;

    /** Those of them that exist on a day. */
    List<UnitOnDay> on(LocalDate day, AsKnown known) {
        return switch (this) {
            case EXISTING, EVER -> known.units(day);
            case PROVINCE_LEVEL ->
                    known.provinceLevel(day).stream()
                            .filter(unit -> unit.function() != UnitFunction.ARMED_FORCES)
                            .toList();
            case COMMUNES ->
                    known.units(day).stream()
                            .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                            .toList();
        };
    }
}
