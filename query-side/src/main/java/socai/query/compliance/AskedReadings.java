package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.events.plan.Reading;
import socai.plan.Exactly70;
import socai.plan.Readings;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.WomenOf;

/**
 * The readings that a question asks for; what it leaves open is as the province chose, or else the
 * default.
 */
public record AskedReadings(
        @Nullable Exactly70 exactly70,
        @Nullable Roadmap roadmap,
        @Nullable Headcount headcount,
        @Nullable Rounding rounding,
        @Nullable WomenOf womenOf,
        @Nullable TrainedIn trainedIn) {

    /** As the province chose. */
    public static final AskedReadings NONE = new AskedReadings(null, null, null, null, null, null);

    /** Of a share of exactly 70 % alone. */
    public static AskedReadings of(Exactly70 exactly70) {
        return new AskedReadings(exactly70, null, null, null, null, null);
    }

    /** Whether the question says how this is to be read. */
    boolean asksFor(Reading reading) {
        return switch (reading) {
            case EXACTLY_70 -> exactly70 != null;
            case ROADMAP -> roadmap != null;
            case HEADCOUNT -> headcount != null;
            case ROUNDING -> rounding != null;
            case WOMEN_OF -> womenOf != null;
            case TRAINED_IN -> trainedIn != null;
            case BELOW_5, YEAR_2030, VERY_SMALL -> false;
        };
    }

    /** These, and of {@code chosen} what is left open. */
    Readings over(Readings chosen) {
        return new Readings(
                or(exactly70, chosen.exactly70()),
                or(roadmap, chosen.roadmap()),
                or(headcount, chosen.headcount()),
                or(rounding, chosen.rounding()),
                or(womenOf, chosen.womenOf()),
                or(trainedIn, chosen.trainedIn()));
    }

    /** These, and what is left open as in {@code others}. */
    public AskedReadings orAs(Readings others) {
        Readings all = over(others);
        return new AskedReadings(
                all.exactly70(),
                all.roadmap(),
                all.headcount(),
                all.rounding(),
                all.womenOf(),
                all.trainedIn());
    }

    private static <T> T or(@Nullable T asked, T chosen) {
        return asked == null ? chosen : asked;
    }
}
