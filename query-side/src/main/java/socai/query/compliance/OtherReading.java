package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import socai.plan.Exactly70;
import socai.plan.Readings;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.WomenOf;

/**
 * The readings of an answer but for one.
 *
 * @param reading which reading differs, such as {@code ROUNDING}
 * @param choice how it is read instead
 * @param readings all of them
 */
record OtherReading(String reading, String choice, AskedReadings readings) {

    /** Every reading that differs from these in one choice. */
    static List<OtherReading> than(Readings here) {
        List<OtherReading> others = new ArrayList<>();
        for (Exactly70 choice : Exactly70.values()) {
            add(others, "EXACTLY_70", choice, here.exactly70(), AskedReadings.of(choice), here);
        }
        for (Roadmap choice : Roadmap.values()) {
            add(
                    others,
                    "ROADMAP",
                    choice,
                    here.roadmap(),
                    new AskedReadings(null, choice, null, null, null, null),
                    here);
        }
        for (Headcount choice : Headcount.values()) {
            add(
                    others,
                    "HEADCOUNT",
                    choice,
                    here.headcount(),
                    new AskedReadings(null, null, choice, null, null, null),
                    here);
        }
        for (Rounding choice : Rounding.values()) {
            add(
                    others,
                    "ROUNDING",
                    choice,
                    here.rounding(),
                    new AskedReadings(null, null, null, choice, null, null),
                    here);
        }
        for (WomenOf choice : WomenOf.values()) {
            add(
                    others,
                    "WOMEN_OF",
                    choice,
                    here.womenOf(),
                    new AskedReadings(null, null, null, null, choice, null),
                    here);
        }
        for (TrainedIn choice : TrainedIn.values()) {
            add(
                    others,
                    "TRAINED_IN",
                    choice,
                    here.trainedIn(),
                    new AskedReadings(null, null, null, null, null, choice),
                    here);
        }
        return others;
    }

    private static <E extends Enum<E>> void add(
            List<OtherReading> others,
            String reading,
            E choice,
            E chosen,
            AskedReadings single,
            Readings here) {
        if (choice != chosen) {
            others.add(new OtherReading(reading, choice.name(), single.orAs(here)));
        }
    }
}
