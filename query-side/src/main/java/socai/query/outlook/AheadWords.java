package socai.query.outlook;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import socai.query.compliance.LossesOnDay;
import socai.query.outlook.DayAhead.Forecast;

/** What an answer about a day ahead rests on, in a sentence. */
public enum AheadWords {
    VIETNAMESE(
            Locale.of("vi"),
            "d/M/uuuu",
            "Ngày %s còn ở phía trước: số liệu là những gì đã ghi đến %s, chưa trừ %s người đến tuổi"
                    + " nghỉ hưu và %s nhiệm kỳ lãnh đạo kết thúc đến ngày đó."),
    ENGLISH(
            Locale.ENGLISH,
            "d MMMM uuuu",
            "%s lies ahead: the figures are what is recorded up to %s, with %s who reach the age of"
                    + " retirement and %s leadership terms that end until then still in them.");

    private final Locale locale;
    private final DateTimeFormatter days;
    private final String sentence;

    AheadWords(Locale locale, String days, String sentence) {
        this.locale = locale;
        this.days = DateTimeFormatter.ofPattern(days, locale);
        this.sentence = sentence;
    }

    /** In the language of a reader. */
    public static AheadWords in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /** The sentence. */
    public String of(Forecast<?> forecast) {
        LossesOnDay losses = forecast.losses();
        return sentence.formatted(
                day(losses.asOf()),
                day(forecast.recordedUntil()),
                whole(losses.retirements()),
                whole(losses.endsOfTerm()));
    }

    private String day(LocalDate day) {
        return days.format(day);
    }

    private String whole(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
