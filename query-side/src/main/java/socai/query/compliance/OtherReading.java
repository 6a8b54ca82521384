package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import socai.events.plan.Reading;
import socai.plan.Readings;

/**
 * The readings of an answer but for one.
 *
 * @param reading which reading differs
 * @param choice how it is read instead
 * @param readings all of them
 */
record OtherReading(Reading reading, Reading.Choice choice, AskedReadings readings) {

    /** Every reading that differs from these in one choice. */
    static List<OtherReading> than(Readings here) {
        List<OtherReading> others = new ArrayList<>();
        here.byName()
                .forEach((reading, chosen) -> {
                    for (Reading.Choice choice : reading.choices()) {
                        if (!choice.name().equals(chosen)) {
                            AskedReadings so = AskedReadings.as(here.with(reading, choice));
                            others.add(new OtherReading(reading, choice, so));
                        }
                    }
                });
        return others;
    }
}
