package socai.outlook;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import socai.events.PartialDate;
import socai.events.PartialDate.Precision;
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

    /**
     * When somebody retires of whose birth only the year is known: a named parameter, since no text
     * of 2025 or 2026 that could be read says it. A birth of which the month is known needs none:
     * the decree counts in months.
     */
    public enum OnlyYearKnown {
        /**
         * On 1 January after the year in which somebody born on 1 January reaches the age (Decree
         * 46/2010/NĐ-CP, article 9: “ngày 01 tháng 01 của năm liền kề sau năm công chức đủ tuổi
         * nghỉ hưu”), in force for civil servants from 1 May 2010.
         */
        NEXT_JANUARY("Decree 46/2010/NĐ-CP, article 9", LocalDate.of(2010, 5, 1)),
        /**
         * As if born on 1 January of that year, as social insurance takes it (Circular
         * 59/2015/TT-BLĐTBXH, in force from 15 February 2016).
         */
        AS_BORN_IN_JANUARY("Circular 59/2015/TT-BLĐTBXH", LocalDate.of(2016, 2, 15));

        private final String clause;
        private final LocalDate since;

        OnlyYearKnown(String clause, LocalDate since) {
            this.clause = clause;
            this.since = since;
        }

        /** Where the rule stands. */
        public String clause() {
            return clause;
        }

        /** From when on it has been in force. */
        public LocalDate since() {
            return since;
        }
    }

    /** The choice while nobody chose. */
    public static final OnlyYearKnown ONLY_YEAR_KNOWN = OnlyYearKnown.NEXT_JANUARY;

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

    /**
     * The first day on which a person is out of service who retires at the normal age, of a birth
     * date with precision.
     */
    public static LocalDate outOfServiceOn(PartialDate birth, Sex sex, OnlyYearKnown rule) {
        LocalDate asBornFirst = outOfServiceOn(birth.earliest(), sex);
        if (birth.precision() != Precision.YEAR) {
            return asBornFirst;
        }
        return switch (rule) {
            case AS_BORN_IN_JANUARY -> asBornFirst;
            case NEXT_JANUARY ->
                    LocalDate.of(month(birth.earliest(), sex).getYear() + 1, Month.JANUARY, 1);
        };
    }

    /** The first day on which a person is out of service when they retire at the normal age. */
    public static LocalDate outOfServiceOn(LocalDate birth, Sex sex) {
        return month(birth, sex).plusMonths(1).atDay(1);
    }
}
