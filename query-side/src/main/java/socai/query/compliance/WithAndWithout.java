package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import socai.query.compliance.Restated.Turn;
import socai.query.compliance.UnitScope.SummedUnits;

/** Measures a body, and with it the province level, as it is and as it would be. */
final class WithAndWithout {

    private final AsKnown known;
    private final AskedReadings readings;

    WithAndWithout(AsKnown known, AskedReadings readings) {
        this.known = known;
        this.readings = readings;
    }

    /** Each clause that is assessed otherwise without something than with it. */
    List<Turn> turns(UnitOnDay without, UnitOnDay with, LocalDate day) {
        Measuring measuring = known.measuring(day, readings);
        List<Turn> turns =
                new ArrayList<>(
                        Turns.between(
                                List.of(measuring.unit(without)), List.of(measuring.unit(with))));
        SummedUnits level = UnitScope.PROVINCE_LEVEL.on(day, known);
        if (level.contains(with)) {
            SummedUnits others = level.with(without, with);
            turns.addAll(
                    Turns.between(
                            List.of(measuring.provinceLevel(others)),
                            List.of(measuring.provinceLevel(level))));
        }
        return turns;
    }
}
