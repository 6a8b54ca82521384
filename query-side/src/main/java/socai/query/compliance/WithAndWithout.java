package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import socai.query.compliance.Restated.Turn;

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
        List<UnitOnDay> level = known.provinceLevel(day);
        if (level.contains(with)) {
            List<UnitOnDay> others =
                    level.stream().map(body -> body.equals(with) ? without : body).toList();
            turns.addAll(
                    Turns.between(
                            List.of(measuring.provinceLevel(others)),
                            List.of(measuring.provinceLevel(level))));
        }
        return turns;
    }
}
