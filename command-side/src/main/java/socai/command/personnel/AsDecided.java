package socai.command.personnel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import socai.events.UnitCode;
import socai.organisation.UnitLife.Days;

/** The bodies that exist, and those whose days the present decision sets. */
record AsDecided(Units units, Map<UnitCode, Optional<Days>> decided) implements Units {

    @Override
    public boolean exists(UnitCode unit, LocalDate day) {
        Optional<Days> days = decided.get(unit);
        return days == null
                ? units.exists(unit, day)
                : days.filter(there -> there.cover(day)).isPresent();
    }

    @Override
    public Optional<LocalDate> endOf(UnitCode unit) {
        Optional<Days> days = decided.get(unit);
        return days == null ? units.endOf(unit) : days.map(Days::to);
    }
}
