package socai.query.compliance;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import socai.plan.Assessment;
import socai.plan.Assessment.Pace;
import socai.plan.Assessment.Target;
import socai.plan.Verdict;

/**
 * A verdict in one sentence: what it is given against, by when that is due, and the pace beside the
 * guidance line, such as “chưa đạt mức 80 % (hạn 31/12/2030), chậm 2 người”.
 */
public enum VerdictWords {
    VIETNAMESE(Locale.of("vi"), "d/M/uuuu") {
        @Override
        String minimum(boolean met, Target target) {
            return "%s mức %d\u00a0%% (hạn %s)"
                    .formatted(met ? "đạt" : "chưa đạt", target.percent(), day(target.dueOn()));
        }

        @Override
        String beside(Pace pace, boolean line) {
            String persons = whole(pace.persons()) + " người";
            String full = line ? "" : " so với mức tối thiểu";
            return switch (pace.state()) {
                case AHEAD -> (line ? "nhanh hơn lộ trình " : "dôi ") + persons + full;
                case ON_LINE -> line ? "đúng lộ trình" : "vừa đủ";
                case BEHIND -> (line ? "chậm " : "thiếu ") + persons + full;
            };
        }
    },
    ENGLISH(Locale.ENGLISH, "d MMMM uuuu") {
        @Override
        String minimum(boolean met, Target target) {
            return "%s %d\u00a0%% of the minimum (due %s)"
                    .formatted(met ? "meets" : "below", target.percent(), day(target.dueOn()));
        }

        @Override
        String beside(Pace pace, boolean line) {
            String persons = whole(pace.persons()) + (pace.persons() == 1 ? " person" : " persons");
            return switch (pace.state()) {
                case AHEAD -> persons + (line ? " ahead" : " above the minimum");
                case ON_LINE -> line ? "on the line" : "nobody to spare";
                case BEHIND -> persons + (line ? " behind" : " below the minimum");
            };
        }
    };

    private final Locale locale;
    private final DateTimeFormatter days;

    VerdictWords(Locale locale, String days) {
        this.locale = locale;
        this.days = DateTimeFormatter.ofPattern(days, locale);
    }

    /** In the language of a reader. */
    public static VerdictWords in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /** The sentence; absent when nothing is judged. */
    public @Nullable String of(Assessment assessment) {
        Target target = assessment.target();
        Pace pace = assessment.pace();
        return target == null || pace == null
                ? null
                : minimum(assessment.verdict() == Verdict.MET, target)
                        + ", "
                        + beside(pace, assessment.guidance() != null);
    }

    abstract String minimum(boolean met, Target target);

    /** Of the guidance line, or of the full minimum where no line is drawn for a single body. */
    abstract String beside(Pace pace, boolean line);

    String day(LocalDate day) {
        return days.format(day);
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
