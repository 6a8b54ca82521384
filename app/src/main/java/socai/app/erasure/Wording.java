package socai.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the one form in which it is compared: letters and digits in small Unicode normal form KC,
 * one space for whatever stands between words, nothing for what cannot be seen. So a name is found
 * with other spaces or composed otherwise, and a date with other strokes.
 */
final class Wording {

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Wording() {}

    static String of(String text) {
        String plain =
                text.contains("\\u")
                        ? ESCAPED.matcher(text)
                                .replaceAll(hit -> quoted(Integer.parseInt(hit.group(1), 16)))
                        : text;
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(normal.length());
        boolean apart = false;
        for (int i = 0; i < normal.length(); ) {
            int letter = normal.codePointAt(i);
            i += Character.charCount(letter);
            if (isOfAWord(letter)) {
                if (apart && !words.isEmpty()) {
                    words.append(' ');
                }
                apart = false;
                words.appendCodePoint(letter);
            } else if (Character.getType(letter) != Character.FORMAT) {
                apart = true;
            }
        }
        return words.toString();
    }

    /** Whatever of these bytes is UTF-8. */
    static String of(byte[] bytes) {
        return of(new String(bytes, UTF_8));
    }

    /** The same without what stands between words, as a number may be written in groups. */
    static String glued(String wording) {
        return wording.replace(" ", "");
    }

    private static String quoted(int letter) {
        return java.util.regex.Matcher.quoteReplacement(Character.toString(letter));
    }

    private static boolean isOfAWord(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
