package socai.identity;

import java.util.EnumSet;
import java.util.Set;
import socai.events.PartialDate;
import socai.events.Sex;

/**
 * What a personal identity number says otherwise than the facts. Its 12 digits are three of the
 * place where the birth was registered, one of century and sex, two of the year, six at random, and
 * none that checks the others (Decree 137/2015/NĐ-CP, article 13; Circular 59/2021/TT-BCA). People
 * may rightly differ from their number, such as after a corrected birth date, so that this is a
 * question and never a rule.
 */
public enum NumberDoubt {
    /** Its first three digits are no province's. */
    PROVINCE,
    /** Its fourth digit is of the other sex. */
    SEX,
    /** Its century and year are of another year than the birth. */
    BIRTH_YEAR;

    private static final int ABROAD_FROM = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int CENTURY = 100;

    /**
     * The codes of the 63 provinces and cities of before July 2025, which numbers keep; from 100 on
     * come the codes of countries.
     */
    private static final Set<Integer> PROVINCES =
            Set.of(
                    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
                    34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64,
                    66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94,
                    95, 96);

    /** In what a number differs; nothing for a number that says nothing of the person. */
    public static Set<NumberDoubt> of(IdentityNumber number, Sex sex, PartialDate birth) {
        Set<NumberDoubt> doubts = EnumSet.noneOf(NumberDoubt.class);
        if (number instanceof IdentityNumber.Personal(String digits)) {
            int place = Integer.parseInt(digits.substring(0, 3));
            int centuryAndSex = digits.charAt(3) - '0';
            int year =
                    FIRST_YEAR
                            + CENTURY * (centuryAndSex / 2)
                            + Integer.parseInt(digits.substring(4, 6));
            if (place < ABROAD_FROM && !PROVINCES.contains(place)) {
                doubts.add(PROVINCE);
            }
            if ((centuryAndSex % 2 == 0 ? Sex.MALE : Sex.FEMALE) != sex) {
                doubts.add(SEX);
            }
            if (year != birth.year()) {
                doubts.add(BIRTH_YEAR);
            }
        }
        return doubts;
    }
}
