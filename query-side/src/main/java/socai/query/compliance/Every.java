package socai.query.compliance;

import java.time.LocalDate;

/** The distance between two points of a series. */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /**
     * The day of a point; a day that a month does not have is its last one.
     *
     * @param number of the point, from 0
     */
    LocalDate point(LocalDate first, int number) {
        return switch (this) {
            case DAY -> first.plusDays(number);
            case WEEK -> first.plusWeeks(number);
            case MONTH -> first.plusMonths(number);
            case QUARTER -> first.plusMonths(3L * number);
            case YEAR -> first.plusYears(number);
        };
    }
}
