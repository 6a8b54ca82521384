package socai.command.personnel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import socai.events.UnitCode;

/** The bodies that exist, and those that the present decision establishes. */
record WithComing(Units units, Set<UnitCode> coming) implements Units {

    @Override
    public boolean exists(UnitCode unit, LocalDate day) {
        return coming.contains(unit) || units.exists(unit, day);
    }

    @Override
    public Optional<LocalDate> endOf(UnitCode unit) {
        return coming.contains(unit) ? Optional.empty() : units.endOf(unit);
    }
}
