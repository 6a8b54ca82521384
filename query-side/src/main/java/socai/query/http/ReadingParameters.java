package socai.query.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.Exactly70;
import socai.plan.Readings;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.VerdictAgainst;
import socai.plan.Readings.WomenOf;
import socai.query.compliance.AskedReadings;

/** How the open clauses are to be read; what is not given is as the province chose. */
record ReadingParameters(
        @Parameter(
                        description = "Reading of a population share of exactly 70 %",
                        example = "STRICTER")
                @Nullable String exactly70,
        @Parameter(description = "What 80 % of the targets scales", example = "SCALED_FLOOR")
                @Nullable String roadmap,
        @Parameter(description = "Which number of posts is the denominator", example = "ASSIGNED")
                @Nullable String headcount,
        @Parameter(
                        description = "When persons are rounded up to whole ones",
                        example = "CEIL_AFTER_SCALING")
                @Nullable String rounding,
        @Parameter(description = "What the women's share is a share of", example = "OF_MINIMUM")
                @Nullable String womenOf,
        @Parameter(description = "Who counts as trained", example = "ANY_FIELD")
                @Nullable String trainedIn,
        @Parameter(description = "Against what a verdict is given", example = "STEP_IN_FORCE")
                @Nullable String verdict) {

    AskedReadings asked() {
        return new AskedReadings(
                Parameters.oneOfOrAny("exactly70", Exactly70.class, exactly70),
                Parameters.oneOfOrAny("roadmap", Roadmap.class, roadmap),
                Parameters.oneOfOrAny("headcount", Headcount.class, headcount),
                Parameters.oneOfOrAny("rounding", Rounding.class, rounding),
                Parameters.oneOfOrAny("womenOf", WomenOf.class, womenOf),
                Parameters.oneOfOrAny("trainedIn", TrainedIn.class, trainedIn),
                Parameters.oneOfOrAny("verdict", VerdictAgainst.class, verdict));
    }

    /** The parameters that ask for the same readings. */
    static Map<String, String> same(Readings readings) {
        return same(AskedReadings.as(readings));
    }

    /** The parameters that ask for the same and leave the same open. */
    static Map<String, String> same(AskedReadings asked) {
        Map<String, String> same = new LinkedHashMap<>();
        put(same, "exactly70", asked.exactly70());
        put(same, "roadmap", asked.roadmap());
        put(same, "headcount", asked.headcount());
        put(same, "rounding", asked.rounding());
        put(same, "womenOf", asked.womenOf());
        put(same, "trainedIn", asked.trainedIn());
        put(same, "verdict", asked.verdict());
        return same;
    }

    private static void put(Map<String, String> same, String parameter, @Nullable Enum<?> choice) {
        if (choice != null) {
            same.put(parameter, choice.name());
        }
    }

    /** The readings used, by their names in the documentation. */
    static Map<String, String> used(Readings readings) {
        Map<String, String> used = new LinkedHashMap<>();
        readings.byName().forEach((reading, choice) -> used.put(reading.name(), choice));
        return used;
    }
}
