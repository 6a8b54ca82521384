package socai.query.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;

/** Reads the day that an address asks about, written as in ISO 8601: 2025-06-30. */
final class AskedDay {

    /** Why a text is no day that can be asked about. */
    enum Problem {
        NOT_WRITTEN_AS_A_DAY,
        NOT_IN_THE_CALENDAR,
        TOO_EARLY,
        TOO_LATE
    }

    /** The text cannot be read as a day; it is kept so that the reader can mend it. */
    static final class Unreadable extends RuntimeException {
        private final String typed;
        private final Problem problem;

        Unreadable(String typed, Problem problem) {
            super("«%s» is no day to ask about: %s".formatted(typed, problem));
            this.typed = typed;
            this.problem = problem;
        }

        String typed() {
            return typed;
        }

        Problem problem() {
            return problem;
        }
    }

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private AskedDay() {}

    static LocalDate read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return today;
        }
        String text = typed.strip();
        if (!FORM.matcher(text).matches()) {
            throw new Unreadable(typed, Problem.NOT_WRITTEN_AS_A_DAY);
        }
        LocalDate day = inCalendar(text);
        if (day.isBefore(LegalDay.FIRST)) {
            throw new Unreadable(typed, Problem.TOO_EARLY);
        }
        if (day.isAfter(LegalDay.LAST)) {
            throw new Unreadable(typed, Problem.TOO_LATE);
        }
        return day;
    }

    private static LocalDate inCalendar(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            Unreadable unreadable = new Unreadable(text, Problem.NOT_IN_THE_CALENDAR);
            unreadable.initCause(e);
            throw unreadable;
        }
    }
}
