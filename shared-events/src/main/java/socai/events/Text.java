package socai.events;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The one rule for free text inside events: present, trimmed, NFC, bounded, no control letters. */
public final class Text {

    /** Below it every letter is in normal form C. */
    private static final char FIRST_COMBINING_MARK = '\u0300';

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
