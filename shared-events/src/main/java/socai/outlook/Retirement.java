package socai.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import socai.events.Sex;

/**
 * The normal age of retirement (Labour Code 45/2019/QH14, article 169; Decree 135/2020/NĐ-CP,
 * article 4): in 2021 60 years and 3 months for men and 55 years and 4 months for women, then 3 and
 * 4 months more each year, to 62 years in 2028 and 60 years in 2035. Earlier and later retirement
 * (articles 5 and 6 of the decree) are decisions about one person and never presumed here.
 */
public final class Retirement {

    private static final int LAST_YEAR_OF_OLD_AGES = 2020;

    private Retirement() {}

    /** The age of those who retire in a year, in months; until 2020 60 and 55 years. */
    public static int ageMonths(Sex sex, int year) {
        int steps = Math.max(0, year - LAST_YEAR_OF_OLD_AGES);
        return switch (sex) {
            case MALE -> Math.min(62 * 12, 60 * 12 + 3 * Math.min(steps, 8));
            case FEMALE -> Math.min(60 * 12, 55 * 12 + 4 * Math.min(steps, 15));
        };
    }

    /**
     * The month in which a person reaches the normal age. Service ends with its last day (Decree
     * 135/2020/NĐ-CP, article 3). Who reaches the age of a year only after it ended falls under the
     * next year's.
     */
    public static YearMonth month(LocalDate birth, Sex sex) {
        YearMonth born = YearMonth.from(birth);
        int year = born.plusMonths(ageMonths(sex, LAST_YEAR_OF_OLD_AGES)).getYear();
        YearMonth reached = born.plusMonths(ageMonths(sex, year));
        while (reached.getYear() > year) {
            year++;
            reached = born.plusMonths(ageMonths(sex, year));
        }
        return reached;
    }

    /** The first day on which a person is out of service when they retire at the normal age. */
    public static LocalDate outOfServiceOn(LocalDate birth, Sex sex) {
        return month(birth, sex).plusMonths(1).atDay(1);
    }
}
