package socai.query.web;

import java.math.BigInteger;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.plan.Share;

/**
 * Writes numbers and days as the reader's language does, from integers only: a share is shown as
 * hundredths of a percent rounded down, so that one just below a minimum never looks as if it had
 * reached it.
 */
public final class Figures {

    private static final String NONE = "–";
    private static final String PERCENT = "\u00a0%";

    private final NumberFormat wholes;
    private final char decimalMark;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    Figures(Locale language) {
        boolean vietnamese = language.getLanguage().equals("vi");
        wholes = NumberFormat.getIntegerInstance(language);
        decimalMark = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        days = DateTimeFormatter.ofPattern(vietnamese ? "d/M/uuuu" : "d MMMM uuuu", language);
        String moment = vietnamese ? "HH:mm:ss 'ngày' d/M/uuuu" : "HH:mm:ss 'on' d MMMM uuuu";
        moments = DateTimeFormatter.ofPattern(moment, language).withZone(LegalDay.ZONE);
    }

    /** Such as {@code 41,27 %}; a dash when there is no share. */
    public String percent(@Nullable Share share) {
        if (share == null) {
            return NONE;
        }
        long basisPoints = share.basisPointsRoundedDown();
        long hundredths = basisPoints % 100;
        return wholes.format(basisPoints / 100)
                + decimalMark
                + (hundredths < 10 ? "0" : "")
                + hundredths
                + PERCENT;
    }

    /** A minimum that is set in whole percent; a dash when there is none. */
    public String ratio(@Nullable Integer percent) {
        return percent == null ? NONE : percent + PERCENT;
    }

    /** A count with the language's grouping; a dash when there is none. */
    public String whole(@Nullable Number count) {
        return count == null ? NONE : wholes.format(count.longValue());
    }

    /** Hundredths as a number with two decimals; a dash when there are none. */
    public String hundredths(@Nullable Long hundredths) {
        if (hundredths == null) {
            return NONE;
        }
        long rest = hundredths % 100;
        return wholes.format(hundredths / 100) + decimalMark + (rest < 10 ? "0" : "") + rest;
    }

    /** Thousandths as a number with three places, such as {@code 0,873}. */
    public String thousandths(BigInteger thousandths) {
        BigInteger[] parts = thousandths.divideAndRemainder(BigInteger.valueOf(1_000));
        return wholes.format(parts[0]) + decimalMark + "%03d".formatted(parts[1]);
    }

    /** A day, such as {@code 31/12/2030}. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** Day and time in the legal time zone. */
    public String moment(Instant moment) {
        return moments.format(moment);
    }
}
