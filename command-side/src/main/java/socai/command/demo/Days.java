package socai.command.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which the demonstration turns. */
final class Days {

    /** The demonstration's ledger begins: everyone then in service is taken over. */
    static final LocalDate OPENING = LocalDate.of(2010, 1, 1);

    /** The communes of today took over from their predecessors (real). */
    static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

    static final LocalDate PLAN_IN_FORCE = LocalDate.of(2026, 4, 1);

    private Days() {}

    /** That day, or the Friday before it: nothing is signed on a weekend. */
    static LocalDate workingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** A first or fifteenth of a month, drawn from {@code from} on over so many months. */
    static LocalDate drawn(Dice dice, LocalDate from, int months) {
        LocalDate month = from.plusMonths(dice.below(months));
        return dice.percent(70) ? month.withDayOfMonth(1) : month.withDayOfMonth(15);
    }
}
