package socai.query.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The open clauses, each as a parameter of an address and as a choice that a reader can make. */
final class ReadingChoices {

    /**
     * One open clause.
     *
     * @param parameter of the address
     * @param reading its name in the documentation
     * @param chosen what the address asks for; absent for what the province chose
     */
    record Choice(
            String parameter, String reading, List<String> choices, @Nullable String chosen) {}

    /** Another name than in the API: on pages {@code verdict} selects bodies by theirs. */
    static final String AGAINST = "verdictAgainst";

    static final Set<String> PARAMETERS =
            Set.of(
                    "exactly70",
                    "roadmap",
                    "headcount",
                    "rounding",
                    "womenOf",
                    "trainedIn",
                    AGAINST);

    private ReadingChoices() {}

    /**
     * What an address asks for.
     *
     * @throws Selection.Unreadable when there is no such choice
     */
    static AskedReadings read(Map<String, String> asked) {
        return new AskedReadings(
                Selection.choice(asked, "exactly70", Exactly70.class),
                Selection.choice(asked, "roadmap", Roadmap.class),
                Selection.choice(asked, "headcount", Headcount.class),
                Selection.choice(asked, "rounding", Rounding.class),
                Selection.choice(asked, "womenOf", WomenOf.class),
                Selection.choice(asked, "trainedIn", TrainedIn.class),
                Selection.choice(asked, AGAINST, VerdictAgainst.class));
    }

    /** Every open clause, in the order of {@link Readings}. */
    static List<Choice> of(AskedReadings asked) {
        return List.of(
                choice("exactly70", "EXACTLY_70", Exactly70.class, asked.exactly70()),
                choice("roadmap", "ROADMAP", Roadmap.class, asked.roadmap()),
                choice("headcount", "HEADCOUNT", Headcount.class, asked.headcount()),
                choice("rounding", "ROUNDING", Rounding.class, asked.rounding()),
                choice("womenOf", "WOMEN_OF", WomenOf.class, asked.womenOf()),
                choice("trainedIn", "TRAINED_IN", TrainedIn.class, asked.trainedIn()),
                choice(AGAINST, "VERDICT", VerdictAgainst.class, asked.verdict()));
    }

    /** What is asked for, by parameter. */
    static Map<String, String> parameters(AskedReadings asked) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Choice choice : of(asked)) {
            if (choice.chosen() != null) {
                parameters.put(choice.parameter(), choice.chosen());
            }
        }
        return parameters;
    }

    /** The same with one open clause, named as in the documentation, read in a certain way. */
    static AskedReadings with(AskedReadings asked, String reading, String read) {
        Map<String, String> parameters = new LinkedHashMap<>(parameters(asked));
        for (Choice choice : of(asked)) {
            if (choice.reading().equals(reading)) {
                parameters.put(choice.parameter(), read);
            }
        }
        return read(parameters);
    }

    private static <E extends Enum<E>> Choice choice(
            String parameter, String reading, Class<E> type, @Nullable E chosen) {
        return new Choice(
                parameter,
                reading,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
                chosen == null ? null : chosen.name());
    }
}
