package socai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which letter of Vietnamese a letter looks like, after the table of confusable characters of
 * Unicode (UTS 39) that ICU keeps. ASCII letters and digits are never taken for each other: 0 is
 * not O here.
 */
final class LookAlikes {

    private static final SpoofChecker TABLE = new SpoofChecker.Builder().build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /** Beyond ASCII and the block U+1EA0 to U+1EF9, which holds the rest. */
    private static final String VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";

    /** Letters of ASCII that no Vietnamese word has: nobody means them by one of another script. */
    private static final String BORROWED = "fjwzFJWZ";

    private static final Map<String, List<Integer>> BY_SKELETON = bySkeleton();
    private static final Map<Integer, Optional<String>> KNOWN = new ConcurrentHashMap<>();

    private LookAlikes() {}

    /** Whether Vietnamese is written with it: its letters, and the digits. */
    static boolean isVietnamese(int letter) {
        return isAsciiLetterOrDigit(letter)
                || (letter >= 0x1EA0 && letter <= 0x1EF9)
                || VIETNAMESE.indexOf(letter) >= 0;
    }

    /** Whether it is of a script in which Vietnamese is not written. */
    static boolean isForeign(int letter) {
        int script = UScript.getScript(letter);
        return script != UScript.LATIN && script != UScript.COMMON && script != UScript.INHERITED;
    }

    /** The one letter of Vietnamese that everybody sees in it, or the letters of a ligature. */
    static Optional<String> of(int letter) {
        return KNOWN.computeIfAbsent(letter, LookAlikes::find);
    }

    private static Optional<String> find(int letter) {
        return compatible(letter)
                .or(() -> confusable(Character.toString(letter), letter))
                .or(() -> smallOf(letter));
    }

    /** The one letter of Vietnamese that everybody sees in a letter together with its marks. */
    static Optional<String> of(String letterAndMarks) {
        return confusable(letterAndMarks, letterAndMarks.codePointAt(0));
    }

    /** The table has Ð as Đ, and leaves the small letter ð to whoever knows that it is the same. */
    private static Optional<String> smallOf(int letter) {
        int large = UCharacter.toUpperCase(letter);
        return large == letter || UScript.getScript(letter) != UScript.LATIN
                ? Optional.empty()
                : confusable(Character.toString(large), large)
                        .map(found -> UCharacter.toLowerCase(Locale.ROOT, found));
    }

    /** Another form of the same letters: of full width, of a mathematical font, a ligature. */
    private static Optional<String> compatible(int letter) {
        int how = UCharacter.getIntPropertyValue(letter, UProperty.DECOMPOSITION_TYPE);
        boolean isForm =
                how == UCharacter.DecompositionType.WIDE
                        || how == UCharacter.DecompositionType.NARROW
                        || how == UCharacter.DecompositionType.FONT
                        || how == UCharacter.DecompositionType.COMPAT;
        if (!isForm || (!UCharacter.isLetterOrDigit(letter) && !isRomanNumeral(letter))) {
            return Optional.empty();
        }
        String plain = COMPATIBLE.normalize(Character.toString(letter));
        return plain.codePoints().allMatch(LookAlikes::isVietnamese)
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static Optional<String> confusable(String seen, int letter) {
        List<Integer> alike =
                BY_SKELETON.getOrDefault(skeleton(seen), List.of()).stream()
                        .filter(each -> isOfOneKind(each, letter))
                        .filter(each -> !isForeign(letter) || BORROWED.indexOf(each) < 0)
                        .toList();
        return alike.size() == 1
                ? Optional.of(Character.toString(alike.getFirst()))
                : Optional.empty();
    }

    /** The same letters and marks for all that look alike, whatever they are. */
    static String skeleton(String text) {
        return TABLE.getSkeleton(text);
    }

    /** Large, small or a digit; a script without large and small letters has only one kind. */
    private static boolean isOfOneKind(int vietnamese, int letter) {
        return Character.getType(letter) == Character.OTHER_LETTER
                || Character.getType(letter) == Character.getType(vietnamese);
    }

    private static boolean isRomanNumeral(int letter) {
        return Character.getType(letter) == Character.LETTER_NUMBER;
    }

    private static boolean isAsciiLetterOrDigit(int letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9');
    }

    private static Map<String, List<Integer>> bySkeleton() {
        Map<String, List<Integer>> letters = new HashMap<>();
        for (int letter = '0'; letter <= 0x1EF9; letter++) {
            if (isVietnamese(letter)) {
                letters.computeIfAbsent(
                                skeleton(Character.toString(letter)), _ -> new ArrayList<>())
                        .add(letter);
            }
        }
        return letters;
    }
}
