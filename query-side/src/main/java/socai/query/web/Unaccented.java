package socai.query.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as people type it in a hurry: lower case, no marks, đ as d, single spaces. */
final class Unaccented {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Unaccented() {}

    static String of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.replace('đ', 'd')).replaceAll(" ");
    }
}
