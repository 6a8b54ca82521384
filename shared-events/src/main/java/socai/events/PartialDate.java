package socai.events;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with precision: a day, or only the month or the year in which it lies, as old files have
 * it. It is a set of days without gaps, and nothing pretends to know which of them is meant.
 * Written and read as ISO 8601 does: {@code 1990}, {@code 1990-05}, {@code 1990-05-17}.
 *
 * @param earliest the first day that it can be; of a year or a month any day of it may be given
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate earliest, Precision precision)
        implements Comparable<PartialDate> {

    private static final int YEAR_LETTERS = "1990".length();
    private static final int MONTH_LETTERS = "1990-05".length();

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** How much of a date is known, from the least to the most. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        requireNonNull(precision, "precision");
        requireNonNull(earliest, "earliest");
        earliest = firstOf(earliest, precision);
        if (!LegalDay.isSayable(earliest)) {
            throw new IllegalFact(
                    "date-out-of-range",
                    "a date is outside %s to %s".formatted(LegalDay.FIRST, LegalDay.LAST),
                    written(earliest, precision),
                    LegalDay.FIRST,
                    LegalDay.LAST);
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /** Some day of a month. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), Precision.MONTH);
    }

    /** Some day of a year. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /**
     * Reads {@code 1990}, {@code 1990-05} or {@code 1990-05-17}.
     *
     * @throws IllegalFact when the text is of another form, or names a day that no calendar has
     */
    public static PartialDate parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw malformed(text);
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return ofYear(year);
        }
        try {
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            return parts.group(3) == null
                    ? of(month)
                    : of(month.atDay(Integer.parseInt(parts.group(3))));
        } catch (DateTimeException _) {
            throw malformed(text);
        }
    }

    private static IllegalFact malformed(String text) {
        return new IllegalFact(
                "partial-date-malformed",
                "a date of %d characters is not YEAR, YEAR-MONTH or YEAR-MONTH-DAY"
                        .formatted(text.length()),
                text);
    }

    /** The last day that it can be. */
    public LocalDate latest() {
        return switch (precision) {
            case YEAR -> earliest.plusYears(1).minusDays(1);
            case MONTH -> earliest.plusMonths(1).minusDays(1);
            case DAY -> earliest;
        };
    }

    /** The year in which it lies. */
    public int year() {
        return earliest.getYear();
    }

    /** Whether a single day is meant. */
    public boolean isDay() {
        return precision == Precision.DAY;
    }

    /** Whether it can be that day. */
    public boolean canBe(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest());
    }

    /** Whether both can be one and the same day: the coarser one holds the finer. */
    public boolean canBe(PartialDate other) {
        return !earliest.isAfter(other.latest()) && !other.earliest.isAfter(latest());
    }

    /** Whether it lies before a day whichever of its days it is. */
    public boolean isSurelyBefore(LocalDate day) {
        return latest().isBefore(day);
    }

    /** Whether it lies after a day whichever of its days it is. */
    public boolean isSurelyAfter(LocalDate day) {
        return earliest.isAfter(day);
    }

    /** In the order of the first day; of dates with the same first day the coarser comes first. */
    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest.compareTo(other.earliest);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }

    /** As ISO 8601 writes it, with as many parts as are known. */
    @Override
    public String toString() {
        return written(earliest, precision);
    }

    private static LocalDate firstOf(LocalDate day, Precision precision) {
        return switch (precision) {
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case DAY -> day;
        };
    }

    private static String written(LocalDate day, Precision precision) {
        String iso = day.toString();
        return switch (precision) {
            case YEAR -> iso.substring(0, YEAR_LETTERS);
            case MONTH -> iso.substring(0, MONTH_LETTERS);
            case DAY -> iso;
        };
    }
}
