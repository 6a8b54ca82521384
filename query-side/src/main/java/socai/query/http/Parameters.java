package socai.query.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.query.BadParameter;
import socai.query.knowledge.AskedKnowledge;
import socai.reference.EthnicGroups;

/** Reads the parameters that several questions share. */
final class Parameters {

    static final String PAGE_SIZE_DEFAULT = "50";

    static final String AS_OF = "Day asked about, ISO; default today in Asia/Ho_Chi_Minh";

    static final String KNOWN_AT =
            "What was known: a ledger number, or date, time and offset (ISO 8601) for all that was"
                    + " sealed by then; default all that is known";

    private Parameters() {}

    /** The day asked about; today in the legal time zone when none is given. */
    static LocalDate asOf(@Nullable String text, Clock clock) {
        return asOf("asOf", text, clock);
    }

    /** A day; today in the legal time zone when none is given. */
    static LocalDate asOf(String parameter, @Nullable String text, Clock clock) {
        return day(parameter, text, LegalDay.today(clock));
    }

    /** A day; the other one when none is given. */
    static LocalDate day(String parameter, @Nullable String text, LocalDate other) {
        if (text == null || text.isBlank()) {
            return other;
        }
        return day(parameter, text);
    }

    /** A day. */
    static LocalDate day(String parameter, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw new BadParameter(parameter, "date-malformed", text);
        }
        if (!LegalDay.isSayable(day)) {
            throw new BadParameter(
                    parameter, "date-out-of-range", text, LegalDay.FIRST, LegalDay.LAST);
        }
        return day;
    }

    /** The knowledge asked about; all that is known when none is given. */
    static AskedKnowledge knownAt(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return AskedKnowledge.NEWEST;
        }
        return AskedKnowledge.read("knownAt", text);
    }

    static UnitCode unit(String text) {
        try {
            return new UnitCode(text);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("unit", "unit-code-malformed", text);
        }
    }

    /** The id of a clause; any when none is given. */
    static @Nullable String clause(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > Clause.ID_MAX) {
            throw new BadParameter(parameter, "clause-id-too-long", text, Clause.ID_MAX);
        }
        return text.strip();
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

    /** Any when none is given. */
    static <E extends Enum<E>> @Nullable E oneOfOrAny(
            String parameter, Class<E> type, @Nullable String text) {
        return text == null || text.isBlank() ? null : oneOf(parameter, type, text);
    }

    /** Any when none is given. */
    static @Nullable EthnicGroup ethnicity(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            return null;
        }
        return EthnicGroups.bySlug(slug.strip())
                .map(EthnicGroups.Entry::group)
                .orElseThrow(() -> new BadParameter("ethnicity", "unknown-ethnic-group", slug));
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
