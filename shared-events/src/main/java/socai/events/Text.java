package socai.events;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for free text inside events: present, trimmed, NFC, bounded, no control letters.
 * What comes in today is also free of letters that mislead ({@link #requireClear}); what was stored
 * before that rule stays readable.
 */
public final class Text {

    /** Below it every letter is in normal form C. */
    private static final char FIRST_COMBINING_MARK = '\u0300';

    private static final int COMBINING_JOINER = 0x034F;
    private static final String HANGUL_FILLERS = "\u115F\u1160\u3164\uFFA0";

    private Text() {}

    /**
     * The text in the one form in which it is stored.
     *
     * @return {@code value} trimmed and in Unicode normal form C, so that equal words are equal
     *     bytes
     * @throws IllegalFact naming {@code field} when the text is missing, blank, longer than {@code
     *     lengthMax} characters or holds a control character or an unpaired surrogate
     */
    public static String required(@Nullable String value, String field, int lengthMax) {
        if (value == null || isBlank(value)) {
            throw new IllegalFact("text-missing", field + " is missing", field);
        }
        String text = value.strip();
        if (!isSurelyComposed(text)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        if (text.length() > lengthMax) {
            throw new IllegalFact(
                    "text-too-long",
                    "%s has %d characters, at most %d fit"
                            .formatted(field, text.length(), lengthMax),
                    field,
                    text.length(),
                    lengthMax);
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter)) {
                throw new IllegalFact(
                        "text-holds-control", field + " holds a control character", field);
            }
            if (Character.isSurrogate(letter) && !isWhole(text, i)) {
                throw new IllegalFact(
                        "text-holds-half-letter",
                        field + " holds half a letter (an unpaired surrogate)",
                        field);
            }
        }
        return text;
    }

    /**
     * The first letter in it that nobody sees and that changes what is seen: marks that turn the
     * direction of writing, joiners, spaces of no width, soft hyphens, fillers, variants, line and
     * paragraph ends. Two texts that look the same must be the same, and none may look like
     * another. The joiners of U+200C and U+200D are none of Vietnamese in Latin letters, in which
     * documents are written, and are therefore not kept either.
     *
     * @return such as {@code U+202E}
     */
    public static Optional<String> misleading(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (misleads(text.codePointAt(i))) {
                return Optional.of("U+%04X".formatted(text.codePointAt(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * Checks a text on its way in.
     *
     * @throws IllegalFact naming {@code field} when the text holds a letter that misleads
     */
    public static void requireClear(String text, String field) {
        misleading(text)
                .ifPresent(letter -> {
                    throw new IllegalFact(
                            "text-misleads",
                            "%s holds the invisible letter %s".formatted(field, letter),
                            field,
                            letter);
                });
    }

    private static boolean misleads(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                    codePoint == COMBINING_JOINER
                            || HANGUL_FILLERS.indexOf(codePoint) >= 0
                            || isVariant(codePoint);
        };
    }

    private static boolean isVariant(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Whether nobody could see anything in it. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isVisible(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds nothing but Latin letters of Vietnamese in one piece, which are form C. */
    private static boolean isSurelyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING_MARK && (c < 'Ạ' || c > 'ỹ')) {
                return false;
            }
        }
        return true;
    }

    /** Spaces of any width, and letters that only steer others, are nobody's name and no reason. */
    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    /** UTF-8 has no bytes for it: two different texts would be stored and sealed as the same. */
    private static boolean isWhole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
