package socai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The keys by which texts are compared. Texts that a reader cannot tell apart have one key:
 * composed or not, with spaces and dashes of any kind, with letters that look alike, with invisible
 * letters, in large or small letters. A key is compared and never shown.
 */
public final class TextIdentity {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\h_\\-/]+");

    private TextIdentity() {}

    /** Of a name, an issuer, a signer, a title. */
    public static String key(String text) {
        // Of some letters, such as Þ, only the small one looks like another.
        String spelt = Spelling.of(small(Spelling.of(text).text())).text();
        return SPACES.matcher(small(spelt)).replaceAll(" ").strip();
    }

    private static String small(String text) {
        String one = Spelling.map(text, TextIdentity::folded);
        return Normalizer.normalize(UCharacter.foldCase(one, true), Normalizer.Form.NFC);
    }

    /**
     * Of the number of a document: spaces mean nothing, and in the running number, with which it
     * begins, letters that look like digits are digits.
     */
    public static String numberKey(String text) {
        String key = key(text).replace(" ", "");
        int end = 0;
        while (end < key.length() && Character.isLetterOrDigit(key.charAt(end))) {
            end++;
        }
        String running = key.substring(0, end);
        return running.chars().noneMatch(Character::isDigit)
                ? key
                : running.replace('o', '0').replace('l', '1').replace('i', '1')
                        + key.substring(end);
    }

    /** Of what people type in a hurry: without marks too, đ as d, hyphens as spaces. */
    public static String searchKey(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(key(text), Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.replace('đ', 'd').replace("'", ""))
                .replaceAll(" ")
                .strip();
    }

    /** Of the name of a people, whose other names are written with and without apostrophes. */
    public static String peopleKey(String text) {
        return BETWEEN_WORDS.matcher(key(text).replace("'", "")).replaceAll(" ").strip();
    }

    private static String folded(int letter) {
        if (UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return "";
        }
        if (Spelling.isDash(letter)) {
            return "-";
        }
        boolean isSign =
                Character.getType(letter) == Character.MODIFIER_LETTER
                        || (!Character.isLetterOrDigit(letter) && letter != ' ');
        return isSign
                ? LookAlikes.skeleton(Character.toString(letter))
                : Character.toString(letter);
    }
}
