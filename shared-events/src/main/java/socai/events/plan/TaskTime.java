package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.LegalDay;
import socai.events.Text;

/**
 * By when a task is to be done: on some days, every year, or all the time (then it has neither).
 *
 * @param asPrinted the words of the plan, such as {@code Trước 01/11 hàng năm}
 * @param days the last days on which it is in time, each once, in order; none when it is yearly or
 *     continuous
 * @param yearly the last day of each year; absent when it is due on some days or continuous
 * @param open what the words leave open and how the days were taken from them; absent when they
 *     name the days
 */
public record TaskTime(
        String asPrinted, List<LocalDate> days, @Nullable Yearly yearly, @Nullable String open) {

    /**
     * Every year by one day.
     *
     * @param month of the last day on which it is in time, 1 to 12
     * @param day of that month; never 29 February
     * @param fromYear the first year
     * @param toYear the last year; absent as long as the plan is in force
     */
    public record Yearly(int month, int day, int fromYear, @Nullable Integer toYear) {

        public Yearly {
            int last = toYear == null ? LegalDay.LAST.getYear() : toYear;
            if (fromYear < LegalDay.FIRST.getYear()
                    || last > LegalDay.LAST.getYear()
                    || fromYear > last) {
                throw new IllegalFact(
                        "task-years-impossible",
                        "years from %d to %s".formatted(fromYear, toYear),
                        String.valueOf(fromYear),
                        String.valueOf(toYear));
            }
            requireInEveryYear(month, day);
        }

        /** Its last days, in order. */
        List<LocalDate> lastDays() {
            int last = toYear == null ? LegalDay.LAST.getYear() : toYear;
            return IntStream.rangeClosed(fromYear, last)
                    .mapToObj(year -> LocalDate.of(year, month, day))
                    .toList();
        }

        /** Whether an occurrence is due on this day. */
        boolean isLastDay(LocalDate asked) {
            return asked.getMonthValue() == month
                    && asked.getDayOfMonth() == day
                    && asked.getYear() >= fromYear
                    && (toYear == null || asked.getYear() <= toYear);
        }

        private static void requireInEveryYear(int month, int day) {
            if (month < 1
                    || month > 12
                    || day < 1
                    || day > LocalDate.of(1901, month, 1).lengthOfMonth()) {
                throw new IllegalFact(
                        "day-not-in-every-year",
                        "month %d and day %d are not in every year".formatted(month, day),
                        String.valueOf(day),
                        String.valueOf(month));
            }
        }
    }

    public TaskTime {
        asPrinted = Text.required(asPrinted, "asPrinted", 200);
        days = List.copyOf(new TreeSet<>(requireNonNull(days, "days")));
        days.forEach(day -> LegalDay.required(day, "days"));
        open = open == null ? null : Text.required(open, "open", 500);
        if (yearly != null && !days.isEmpty()) {
            throw new IllegalFact("time-days-or-yearly", "time has days or is yearly, not both");
        }
    }

    /** Whether it is never due because it goes on all the time. */
    public boolean isContinuous() {
        return days.isEmpty() && yearly == null;
    }

    /** Whether an occurrence is due on this day. */
    public boolean isLastDay(LocalDate day) {
        return yearly == null ? days.contains(day) : yearly.isLastDay(day);
    }

    /** The last day of every occurrence that can be said, in order; none when continuous. */
    public List<LocalDate> lastDays() {
        return yearly == null ? days : yearly.lastDays();
    }
}
