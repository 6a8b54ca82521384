package socai.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days that can be recorded and asked about: years of four digits, which every part of the
 * ledger, its database and its readers write alike, and no slip of the keyboard.
 */
public final class LegalDay {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** Where the days are those that the law counts. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalDay() {}

    /** The day that it is now, in Asia/Ho_Chi_Minh. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day in Asia/Ho_Chi_Minh in which an instant lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Whether it lies between {@link #FIRST} and {@link #LAST}. */
    public static boolean isSayable(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /**
     * The day.
     *
     * @throws IllegalFact naming {@code field} when the day is missing or cannot be said
     */
    public static LocalDate required(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw new IllegalFact("day-missing", field + " is missing", field);
        }
        if (!isSayable(day)) {
            throw new IllegalFact(
                    "day-outside",
                    "%s %s is outside %s to %s".formatted(field, day, FIRST, LAST),
                    field,
                    day,
                    FIRST,
                    LAST);
        }
        return day;
    }
}
