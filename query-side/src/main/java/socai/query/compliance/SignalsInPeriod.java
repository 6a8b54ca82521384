package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.knowledge.AskedKnowledge;

/**
 * What about the report days of a period would an auditor ask about?
 *
 * @param from valid time: the first day of the period
 * @param to its last day
 * @param unit one body; absent for all
 * @param kind one kind; absent for all
 * @param window what is near a report day
 * @param reportDay a day taken for the one report day; absent for those that the plan names
 * @param knownAt the one knowledge of everything in the answer
 * @param page from 0
 */
public record SignalsInPeriod(
        LocalDate from,
        LocalDate to,
        @Nullable UnitCode unit,
        @Nullable SignalKind kind,
        Window window,
        @Nullable LocalDate reportDay,
        AskedKnowledge knownAt,
        AskedReadings readings,
        int page,
        int size) {

    /** The longest period, in days: three years. */
    public static final int DAYS_MAX = 1_096;

    /** The most signals that one answer lists. */
    public static final int SIZE_MAX = 200;

    /**
     * What is near a report day.
     *
     * @param daysBefore it, 0 or more; the day itself is within
     * @param daysAfter it, 0 or more; the day itself is not within
     */
    public record Window(int daysBefore, int daysAfter) {

        /** The most days before or after. */
        public static final int DAYS_MAX = 366;

        /** Sixty days before and after. */
        public static final Window DEFAULT = new Window(60, 60);

        /**
         * Checks the numbers.
         *
         * @throws BadParameter when one is below 0 or above {@link #DAYS_MAX}
         */
        public Window {
            check("daysBefore", daysBefore);
            check("daysAfter", daysAfter);
        }

        /** Whether a day is a report day or shortly before it. */
        boolean isBefore(LocalDate day, LocalDate reportDay) {
            return !day.isAfter(reportDay) && !day.isBefore(reportDay.minusDays(daysBefore));
        }

        /** Whether a day is shortly after a report day. */
        boolean isAfter(LocalDate day, LocalDate reportDay) {
            return day.isAfter(reportDay) && !day.isAfter(reportDay.plusDays(daysAfter));
        }

        private static void check(String parameter, int days) {
            if (days < 0 || days > DAYS_MAX) {
                throw new BadParameter(parameter, "days-out-of-range", days, DAYS_MAX);
            }
        }
    }

    /**
     * Checks the question.
     *
     * @throws BadParameter when the days are in the wrong order or too far apart, or the report day
     *     lies outside of them
     */
    public SignalsInPeriod {
        requireNonNull(window, "window");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
        Days.inOrder(from, to);
        if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw new BadParameter("to", "period-too-long", from, to, DAYS_MAX);
        }
        if (reportDay != null && (reportDay.isBefore(from) || reportDay.isAfter(to))) {
            throw new BadParameter("reportDay", "report-day-outside-period", reportDay, from, to);
        }
    }

    /** Whether a day lies in the period. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean asksFor(SignalKind other) {
        return kind == null || kind == other;
    }
}
