package socai.events;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The one rule for free text inside events: present, trimmed, NFC, bounded, no control letters. */
public final class Text {

    private Text() {}

    /**
     * The text in the one form in which it is stored.
     *
     * @return {@code value} trimmed and in Unicode normal form C, so that equal words are equal
     *     bytes
     * @throws IllegalArgumentException naming {@code field} when the text is missing, blank, longer
     *     than {@code lengthMax} characters or holds a control character or an unpaired surrogate
     */
    public static String required(@Nullable String value, String field, int lengthMax) {
        if (value == null || isBlank(value)) {
            throw new IllegalArgumentException(field + " is missing");
        }
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException(
                    "%s has %d characters, at most %d fit"
                            .formatted(field, text.length(), lengthMax));
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter)) {
                throw new IllegalArgumentException(field + " holds a control character");
            }
            if (Character.isSurrogate(letter) && !isWhole(text, i)) {
                throw new IllegalArgumentException(
                        field + " holds half a letter (an unpaired surrogate)");
            }
        }
        return text;
    }

    /** Whether nobody could see anything in it. */
    public static boolean isBlank(String value) {
        return value.codePoints().noneMatch(Text::isVisible);
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
