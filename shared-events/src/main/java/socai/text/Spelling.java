package socai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A typed text as it is meant: in Unicode normal form C, with ordinary single spaces inside and
 * none around, and with letters of Vietnamese where others were typed that look the same. What is
 * certain is repaired; what is not is a doubt, and the text must not be taken.
 *
 * @param text the text with all repairs; with a doubt not to be used
 * @param repairs what was repaired, in order, each kind once; a composed letter and an ordinary
 *     space too many are not worth a word
 * @param doubt the first letter of which nobody can say what was meant
 */
public record Spelling(String text, List<Repair> repairs, Optional<Doubt> doubt) {

    private static final char SPACE = ' ';

    /**
     * What stood there and what was put in its place.
     *
     * @param found such as {@code Ð (U+00D0)}
     * @param instead such as {@code Đ (U+0110)}
     */
    public record Repair(String found, String instead) {

        @Override
        public String toString() {
            return found + " → " + instead;
        }
    }

    /**
     * A letter of another script inside a word of Latin letters.
     *
     * @param letter such as {@code Ж (U+0416)}
     * @param word in which it stands
     * @param place of that letter in the text, from 1
     */
    public record Doubt(String letter, String word, int place) {}

    public Spelling {
        repairs = List.copyOf(repairs);
    }

    /** How a typed text is meant. */
    public static Spelling of(String typed) {
        return isPlain(typed) ? new Spelling(typed, List.of(), Optional.empty()) : read(typed);
    }

    /** The same for the number of a document, in which every kind of dash is a hyphen. */
    public static Spelling ofNumber(String typed) {
        Spelling spelling = of(typed);
        Set<Repair> repairs = new LinkedHashSet<>(spelling.repairs());
        String text =
                map(
                        spelling.text(),
                        letter -> {
                            if (letter == '-' || !isDash(letter)) {
                                return Character.toString(letter);
                            }
                            repairs.add(new Repair(named(letter), named('-')));
                            return "-";
                        });
        return new Spelling(text, List.copyOf(repairs), spelling.doubt());
    }

    /** Whether any of it was repaired in a way that whoever typed it should hear of. */
    public boolean isRepaired() {
        return !repairs.isEmpty();
    }

    /** All repairs in one line. */
    public String said() {
        return repairs.stream().map(Repair::toString).collect(Collectors.joining("; "));
    }

    static boolean isDash(int letter) {
        return UCharacter.hasBinaryProperty(letter, UProperty.DASH);
    }

    static boolean isSpace(int letter) {
        return Character.isSpaceChar(letter)
                && Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    @FunctionalInterface
    interface Letters {
        String instead(int letter);
    }

    static String map(String text, Letters letters) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> mapped.append(letters.instead(letter)));
        return mapped.toString();
    }

    /** Nearly all that is ever typed: nothing to compose, to repair or to doubt. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isInside = i > 0 && i < text.length() - 1;
            boolean isPlainSpace = letter == SPACE && isInside && text.charAt(i - 1) != SPACE;
            if (!isPlainSpace
                    && !(letter > SPACE && letter < 0x7F)
                    && !LookAlikes.isVietnamese(letter)) {
                return false;
            }
        }
        return true;
    }

    private static Spelling read(String typed) {
        Set<Repair> repairs = new LinkedHashSet<>();
        String spaced = Normalizer.normalize(spaced(typed, repairs), Normalizer.Form.NFC);
        Set<Integer> genuine = genuineScripts(spaced);
        StringBuilder text = new StringBuilder(spaced.length());
        Doubt doubt = null;
        int at = 0;
        while (at < spaced.length()) {
            int end = wordEnd(spaced, at);
            if (end == at) {
                int letter = spaced.codePointAt(at);
                text.appendCodePoint(letter);
                at += Character.charCount(letter);
                continue;
            }
            String word = spaced.substring(at, end);
            Doubt here = spell(word, at, genuine, text, repairs);
            doubt = doubt == null ? here : doubt;
            at = end;
        }
        return new Spelling(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                List.copyOf(repairs),
                Optional.ofNullable(doubt));
    }

    private static String spaced(String text, Set<Repair> repairs) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> {
                    if (!isSpace(letter)) {
                        spaced.appendCodePoint(letter);
                        return;
                    }
                    if (letter != SPACE) {
                        repairs.add(new Repair(named(letter), named(SPACE)));
                    }
                    if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != SPACE) {
                        spaced.append(SPACE);
                    }
                });
        return spaced.toString().strip();
    }

    /**
     * Adds one word to the text.
     *
     * @return what is doubtful about it
     */
    private static @Nullable Doubt spell(
            String word, int at, Set<Integer> genuine, StringBuilder text, Set<Repair> repairs) {
        boolean isForeign =
                word.codePoints().filter(Character::isLetter).allMatch(LookAlikes::isForeign);
        boolean isRight =
                isForeign && word.codePoints().anyMatch(letter -> genuine.contains(script(letter)));
        if (isRight) {
            text.append(word);
            return null;
        }
        Doubt doubt = null;
        for (int i = 0; i < word.length(); ) {
            int letter = word.codePointAt(i);
            int next = clusterEnd(word, i);
            String seen = word.substring(i, next);
            String instead =
                    seen.codePoints().allMatch(LookAlikes::isVietnamese) ? null : meant(seen);
            if (instead != null) {
                repairs.add(new Repair(named(seen), named(instead)));
            } else if (doubt == null && LookAlikes.isForeign(letter)) {
                doubt = new Doubt(named(seen), word, at + i + 1);
            }
            text.append(instead == null ? seen : instead);
            i = next;
        }
        return doubt;
    }

    /** The end of a letter and the marks on it. */
    private static int clusterEnd(String word, int from) {
        int end = from + Character.charCount(word.codePointAt(from));
        while (end < word.length() && isMark(word.codePointAt(end))) {
            end += Character.charCount(word.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    /** What a letter and its marks look like: as a whole, or the letter alone. */
    private static @Nullable String meant(String seen) {
        int letter = seen.codePointAt(0);
        boolean hasMarks = seen.length() > Character.charCount(letter);
        Optional<String> whole = hasMarks ? LookAlikes.of(seen) : Optional.empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        String instead = LookAlikes.isVietnamese(letter) ? null : base(letter);
        return instead == null
                ? null
                : Normalizer.normalize(
                        instead + seen.substring(Character.charCount(letter)), Normalizer.Form.NFC);
    }

    /** What a letter looks like, its marks kept: ё is ë. */
    private static @Nullable String base(int letter) {
        Optional<String> alike = LookAlikes.of(letter);
        if (alike.isPresent()) {
            return alike.get();
        }
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        int first = parts.codePointAt(0);
        if (first == letter || LookAlikes.isVietnamese(first)) {
            return null;
        }
        return LookAlikes.of(first)
                .map(found ->
                        Normalizer.normalize(
                                found + parts.substring(Character.charCount(first)),
                                Normalizer.Form.NFC))
                .orElse(null);
    }

    /** The scripts other than Latin in which a word stands here that cannot be Latin. */
    private static Set<Integer> genuineScripts(String text) {
        Set<Integer> genuine = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                String word = text.substring(at, end);
                boolean isForeign =
                        word.codePoints()
                                .filter(Character::isLetter)
                                .allMatch(LookAlikes::isForeign);
                if (isForeign) {
                    word.codePoints()
                            .filter(Character::isLetter)
                            .filter(letter -> base(letter) == null)
                            .forEach(letter -> genuine.add(script(letter)));
                }
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return genuine;
    }

    private static int script(int letter) {
        return UScript.getScript(letter);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            if (!isOfAWord(letter)) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static boolean isOfAWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.LETTER_NUMBER -> true;
            default -> isMark(letter) || Character.isLetterOrDigit(letter);
        };
    }

    private static String named(int letter) {
        return named(Character.toString(letter));
    }

    /** As it is seen, if it is, and by its numbers. */
    private static String named(String letters) {
        String numbers =
                letters.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
        return isSpace(letters.codePointAt(0)) ? numbers : "%s (%s)".formatted(letters, numbers);
    }
}
