package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import socai.career.CareerState;
import socai.career.CareerState.InService;

/**
 * One number of persons for each {@link Measure}: how many there are, or by how many they change.
 */
public record Figures(
        int staff, int minority, int women, int minorityWomen, int leaders, int minorityLeaders) {

    /** Nobody, or no change. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    /** The columns of a movement, summed. */
    static final String SUMS =
            """
            sum(staff)::int as staff, sum(minority)::int as minority, sum(women)::int as women,
            sum(minority_women)::int as minority_women, sum(leaders)::int as leaders,
            sum(minority_leaders)::int as minority_leaders
            """;

    /** The condition that a group of movements changes something. */
    static final String CHANGES =
            """
            (sum(staff) <> 0 or sum(minority) <> 0 or sum(women) <> 0
                or sum(minority_women) <> 0 or sum(leaders) <> 0 or sum(minority_leaders) <> 0)
            """;

    /** One person. */
    static Figures of(CareerState state) {
        return state instanceof InService person
                ? new Figures(
                        one(Measure.STAFF, person),
                        one(Measure.MINORITY, person),
                        one(Measure.WOMEN, person),
                        one(Measure.MINORITY_WOMEN, person),
                        one(Measure.LEADERS, person),
                        one(Measure.MINORITY_LEADERS, person))
                : NONE;
    }

    /** The columns named as in the table. */
    static Figures of(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("staff"),
                row.getInt("minority"),
                row.getInt("women"),
                row.getInt("minority_women"),
                row.getInt("leaders"),
                row.getInt("minority_leaders"));
    }

    /** One number for each measure, in their order. */
    static Figures of(int[] numbers) {
        return new Figures(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
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
                minorityLeaders + other.minorityLeaders);
    }

    /** What is missing to these from others. */
    public Figures minus(Figures other) {
        return plus(other.negated());
    }

    Figures negated() {
        return new Figures(-staff, -minority, -women, -minorityWomen, -leaders, -minorityLeaders);
    }

    private static int one(Measure measure, InService person) {
        return measure.counts(person) ? 1 : 0;
    }
}
