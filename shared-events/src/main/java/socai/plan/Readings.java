package socai.plan;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;

/**
 * How the clauses are read where their text is open. Every answer names the readings it used.
 *
 * @param exactly70 which band holds a share of exactly 70 % (II.2.b)
 * @param roadmap what "80 %" scales (II.2, II.3)
 * @param headcount which number of posts is the denominator (II.2)
 * @param rounding when a number of persons is rounded up
 * @param womenOf what 20 % women are 20 % of (II.3.c)
 * @param trainedIn who counts as trained (II.4)
 * @param verdict against what a verdict is given (II.2, II.3, II.4)
 */
public record Readings(
        Exactly70 exactly70,
        Roadmap roadmap,
        Headcount headcount,
        Rounding rounding,
        WomenOf womenOf,
        TrainedIn trainedIn,
        VerdictAgainst verdict) {

    /** What holds unless the province chooses otherwise. */
    public static final Readings DEFAULT =
            new Readings(
                    Exactly70.STRICTER,
                    Roadmap.SCALED_FLOOR,
                    Headcount.ASSIGNED,
                    Rounding.CEIL_AFTER_SCALING,
                    WomenOf.OF_MINIMUM,
                    TrainedIn.ANY_FIELD,
                    VerdictAgainst.FULL_MINIMUM);

    /** What "80 % of the targets from 2026 to 2030" scales. */
    public enum Roadmap {
        /** The minimum of each body: 80 % of 10 % are 8 %. */
        SCALED_FLOOR,
        /** How many bodies reach the whole minimum: 80 % of them. */
        COVERAGE
    }

    /** Which number of posts is the denominator. */
    public enum Headcount {
        /** Biên chế được giao: the words of the plan. */
        ASSIGNED,
        /** Biên chế tạm giao. */
        PROVISIONAL,
        /** Có mặt, as reported by the body. */
        PRESENT
    }

    /** When a number of persons is rounded up to whole persons. */
    public enum Rounding {
        /** Once, when the step of the roadmap is taken: 33 posts, 10 %, 80 % ask 3 persons. */
        CEIL_AFTER_SCALING,
        /** Before it is taken, and again after: 33 posts, 10 %, 80 % ask 4 persons. */
        CEIL_BEFORE_SCALING
    }

    /** What the women's share is a share of. */
    public enum WomenOf {
        /** The minimum number of EM persons: the words of II.3.c. */
        OF_MINIMUM,
        /** The EM persons who are there. */
        OF_ACTUAL
    }

    /** Who counts as trained. */
    public enum TrainedIn {
        /** Trained in any of the fields of II.4. */
        ANY_FIELD,
        /** Trained in all of them; of informatics and languages one is enough. */
        EVERY_FIELD
    }

    /** Against what a verdict is given. */
    public enum VerdictAgainst {
        /** The full minimum, on every day. */
        FULL_MINIMUM,
        /** The step of the roadmap in force on the day: 80 % until 31 December 2030. */
        STEP_IN_FORCE
    }

    public Readings {
        requireNonNull(exactly70, "exactly70");
        requireNonNull(roadmap, "roadmap");
        requireNonNull(headcount, "headcount");
        requireNonNull(rounding, "rounding");
        requireNonNull(womenOf, "womenOf");
        requireNonNull(trainedIn, "trainedIn");
        requireNonNull(verdict, "verdict");
    }

    /** The default with another reading of exactly 70 %. */
    public static Readings with(Exactly70 exactly70) {
        return DEFAULT.with(Reading.EXACTLY_70, Choice.valueOf(exactly70.name()));
    }

    /** The default, but for what the province chose. */
    public static Readings chosen(Map<Reading, Choice> choices) {
        return new Readings(
                choice(choices, Reading.EXACTLY_70, Exactly70.class),
                choice(choices, Reading.ROADMAP, Roadmap.class),
                choice(choices, Reading.HEADCOUNT, Headcount.class),
                choice(choices, Reading.ROUNDING, Rounding.class),
                choice(choices, Reading.WOMEN_OF, WomenOf.class),
                choice(choices, Reading.TRAINED_IN, TrainedIn.class),
                choice(choices, Reading.VERDICT, VerdictAgainst.class));
    }

    /** Each reading and how it is read, in the order of the plan's documentation. */
    public Map<Reading, String> byName() {
        Map<Reading, String> read = new LinkedHashMap<>();
        read.put(Reading.EXACTLY_70, exactly70.name());
        read.put(Reading.ROADMAP, roadmap.name());
        read.put(Reading.HEADCOUNT, headcount.name());
        read.put(Reading.ROUNDING, rounding.name());
        read.put(Reading.WOMEN_OF, womenOf.name());
        read.put(Reading.TRAINED_IN, trainedIn.name());
        read.put(Reading.VERDICT, verdict.name());
        return read;
    }

    /** The same with one open clause read in this way. */
    public Readings with(Reading reading, Choice choice) {
        Map<Reading, Choice> read = new EnumMap<>(Reading.class);
        byName().forEach((one, name) -> read.put(one, Choice.valueOf(name)));
        read.put(reading, choice);
        return chosen(read);
    }

    private static <E extends Enum<E>> E choice(
            Map<Reading, Choice> choices, Reading reading, Class<E> type) {
        return Enum.valueOf(type, choices.getOrDefault(reading, reading.byDefault()).name());
    }
}
