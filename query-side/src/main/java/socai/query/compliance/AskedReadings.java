package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.plan.Exactly70;
import socai.plan.Readings;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.VerdictAgainst;
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
        @Nullable TrainedIn trainedIn,
        @Nullable VerdictAgainst verdict) {

    /** As the province chose. */
    public static final AskedReadings NONE =
            new AskedReadings(null, null, null, null, null, null, null);

    /** Of a share of exactly 70 % alone. */
    public static AskedReadings of(Exactly70 exactly70) {
        return new AskedReadings(exactly70, null, null, null, null, null, null);
    }

    /** Of every open clause as it is read here. */
    public static AskedReadings as(Readings here) {
        return new AskedReadings(
                here.exactly70(),
                here.roadmap(),
                here.headcount(),
                here.rounding(),
                here.womenOf(),
                here.trainedIn(),
                here.verdict());
    }

    /** These, and of {@code chosen} what is left open. */
    Readings over(Readings chosen) {
        return new Readings(
                or(exactly70, chosen.exactly70()),
                or(roadmap, chosen.roadmap()),
                or(headcount, chosen.headcount()),
                or(rounding, chosen.rounding()),
                or(womenOf, chosen.womenOf()),
                or(trainedIn, chosen.trainedIn()),
                or(verdict, chosen.verdict()));
    }

    /** These, with what a verdict is given against left open. */
    public AskedReadings withoutVerdict() {
        return new AskedReadings(exactly70, roadmap, headcount, rounding, womenOf, trainedIn, null);
    }

    /** These, and what is left open as in {@code others}. */
    public AskedReadings orAs(Readings others) {
        return as(over(others));
    }

    private static <T> T or(@Nullable T asked, T chosen) {
        return asked == null ? chosen : asked;
    }
}
