package socai.query.knowledge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import socai.query.BadParameter;
import socai.query.knowledge.AskedKnowledge.AtInstant;
import socai.query.knowledge.AskedKnowledge.AtNumber;

/** Reads a knowledge as an address says it. */
final class KnowledgeWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final int DIGITS_MAX = 18;
    private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("2199-12-31T23:59:59Z");

    private KnowledgeWords() {}

    static AskedKnowledge read(String parameter, String text) {
        return NUMBER.matcher(text).matches()
                ? new AtNumber(ledgerNo(parameter, text))
                : new AtInstant(instant(parameter, text));
    }

    private static long ledgerNo(String parameter, String text) {
        if (text.startsWith("-") || text.length() > DIGITS_MAX) {
            throw new BadParameter(parameter, "ledger-number-out-of-range", text);
        }
        return Long.parseLong(text);
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static Instant instant(String parameter, String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw new BadParameter(parameter, "known-at-malformed", text);
        }
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
            throw new BadParameter(
                    parameter, "instant-out-of-range", text, FIRST_INSTANT, LAST_INSTANT);
        }
        return instant;
    }
}
