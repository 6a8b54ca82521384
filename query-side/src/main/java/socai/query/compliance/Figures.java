package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.plan.Counts;

/**
 * One number of persons for each {@link Measure}: how many there are, or by how many they change.
 */
public record Figures(
        int staff,
        int minority,
        int women,
        int minorityWomen,
        int leaders,
        int minorityLeaders,
        int minorityWomenLeaders,
        int minorityLeadingOrPlanned,
        int minorityTrained,
        int minorityTrainedInAll) {

    /** Nobody, or no change. */
    public static final Figures NONE = of(new int[Measure.COUNT]);

    /** The columns of a movement, summed. */
    static final String SUMS =
            Stream.of(Measure.values())
                    .map(measure -> "sum(%1$s)::int as %1$s".formatted(measure.column()))
                    .collect(Collectors.joining(", ", "", " "));

    /** The condition that a group of movements changes something. */
    static final String CHANGES =
            Stream.of(Measure.values())
                    .map(measure -> "sum(%s) <> 0".formatted(measure.column()))
                    .collect(Collectors.joining(" or ", "(", ")"));

    /** One person. */
    static Figures of(CareerState state) {
        if (!(state instanceof InService person)) {
            return NONE;
        }
        return of(
                Stream.of(Measure.values())
                        .mapToInt(measure -> measure.counts(person) ? 1 : 0)
                        .toArray());
    }

    /** The columns named as in the table. */
    static Figures of(ResultSet row) throws SQLException {
        Measure[] measures = Measure.values();
        int[] numbers = new int[measures.length];
        for (int m = 0; m < measures.length; m++) {
            numbers[m] = row.getInt(measures[m].column());
        }
        return of(numbers);
    }

    /** One number for each measure, in their order. */
    static Figures of(int[] numbers) {
        return new Figures(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9]);
    }

    /** The number of one measure. */
    public int of(Measure measure) {
        return switch (measure) {
            case STAFF -> staff;
            case MINORITY -> minority;
            case WOMEN -> women;
            case MINORITY_WOMEN -> minorityWomen;
            case LEADERS -> leaders;
            case MINORITY_LEADERS -> minorityLeaders;
            case MINORITY_WOMEN_LEADERS -> minorityWomenLeaders;
            case MINORITY_LEADING_OR_PLANNED -> minorityLeadingOrPlanned;
            case MINORITY_TRAINED -> minorityTrained;
            case MINORITY_TRAINED_IN_ALL -> minorityTrainedInAll;
        };
    }

    /** These and others together. */
    public Figures plus(Figures other) {
        return new Figures(
                staff + other.staff,
                minority + other.minority,
                women + other.women,
                minorityWomen + other.minorityWomen,
                leaders + other.leaders,
                minorityLeaders + other.minorityLeaders,
                minorityWomenLeaders + other.minorityWomenLeaders,
                minorityLeadingOrPlanned + other.minorityLeadingOrPlanned,
                minorityTrained + other.minorityTrained,
                minorityTrainedInAll + other.minorityTrainedInAll);
    }

    /** What is missing to these from others. */
    public Figures minus(Figures other) {
        return plus(other.negated());
    }

    /** Of these, what is counted of EM persons alone. */
    Figures ofMinority() {
        return new Figures(
                0,
                minority,
                0,
                minorityWomen,
                0,
                minorityLeaders,
                minorityWomenLeaders,
                minorityLeadingOrPlanned,
                minorityTrained,
                minorityTrainedInAll);
    }

    Figures negated() {
        return new Figures(
                -staff,
                -minority,
                -women,
                -minorityWomen,
                -leaders,
                -minorityLeaders,
                -minorityWomenLeaders,
                -minorityLeadingOrPlanned,
                -minorityTrained,
                -minorityTrainedInAll);
    }

    Counts counts() {
        return new Counts(
                staff,
                minority,
                minorityWomen,
                minorityLeaders,
                minorityWomenLeaders,
                minorityLeadingOrPlanned,
                minorityTrained,
                minorityTrainedInAll);
    }
}
