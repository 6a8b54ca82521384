package socai.query.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.BadParameter;

/** Reads the parameters that several questions share. */
final class Parameters {

    static final String PAGE_SIZE_DEFAULT = "50";

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Parameters() {}

    /** The day asked about; today in the legal time zone when none is given. */
    static LocalDate asOf(@Nullable String text, Clock clock) {
        if (text == null || text.isBlank()) {
            return LocalDate.now(clock.withZone(LEGAL_ZONE));
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw new BadParameter("asOf", "date-malformed", text);
        }
        if (!LegalDay.isSayable(day)) {
            throw new BadParameter(
                    "asOf", "date-out-of-range", text, LegalDay.FIRST, LegalDay.LAST);
        }
        return day;
    }

    static UnitCode unit(String text) {
        try {
            return new UnitCode(text);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("unit", "unit-code-malformed", text);
        }
    }

    static int page(int page) {
        if (page < 0 || page > 1_000_000) {
            throw new BadParameter("page", "page-out-of-range", page);
        }
        return page;
    }

    static int size(int size, int max) {
        if (size < 1 || size > max) {
            throw new BadParameter("size", "size-out-of-range", size, max);
        }
        return size;
    }

    static <E extends Enum<E>> E oneOf(String parameter, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            List<E> allowed = Arrays.asList(type.getEnumConstants());
            throw new BadParameter(parameter, "not-one-of", text, allowed);
        }
    }
}
