package socai.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Why what is given as a person's name may be none. */
public enum NameDoubt {
    /** It holds digits. */
    DIGITS,
    /** It is what people or programs write where a name is missing. */
    PLACEHOLDER,
    /** It is a word of a table, such as the head of a column or the row of a sum. */
    WORD_OF_A_TABLE,
    /** It holds no letter. */
    NO_LETTER,
    /**
     * It holds letters or signs that no Vietnamese name has: what comes of a file in an encoding of
     * before Unicode (TCVN3, VNI), or was lost on the way.
     */
    FOREIGN_LETTERS;

    /** What stands in for a name that is missing, in small letters. */
    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "null",
                    "nil",
                    "none",
                    "nan",
                    "na",
                    "n/a",
                    "n.a",
                    "undefined",
                    "unknown",
                    "no name",
                    "name",
                    "test",
                    "xxx",
                    "abc",
                    "không",
                    "không có",
                    "không rõ",
                    "không tên",
                    "chưa có",
                    "chưa rõ",
                    "chưa biết",
                    "không biết",
                    "khong",
                    "khong co",
                    "khong ro",
                    "chua co",
                    "chua ro",
                    "chua biet",
                    "đang cập nhật",
                    "dang cap nhat");

    /** With their marks, or wholly without: «Tống Công» is a name. */
    private static final Set<String> WORDS_OF_A_TABLE =
            Set.of(
                    "tổng",
                    "tổng cộng",
                    "tổng số",
                    "cộng",
                    "toàn tỉnh",
                    "tong",
                    "tong cong",
                    "tong so",
                    "cong",
                    "toan tinh",
                    "total",
                    "subtotal",
                    "sum",
                    "họ và tên",
                    "họ tên",
                    "ho va ten",
                    "ho ten",
                    "full name",
                    "stt",
                    "số thứ tự",
                    "so thu tu",
                    "ghi chú",
                    "ghi chu",
                    "người lập biểu",
                    "người lập",
                    "nguoi lap bieu",
                    "nguoi lap",
                    "thủ trưởng đơn vị",
                    "thu truong don vi",
                    "ký tên",
                    "ky ten");

    private static final Set<String> SUMS =
            Set.of("tổng cộng", "tổng số", "tong cong", "tong so", "total");

    /** What stands between the letters of a name. */
    private static final String BETWEEN = " '’-.";

    /** Pairs that no syllable has; «oò» is one of «Voòng». */
    private static final Pattern VOWELS_OF_VNI =
            Pattern.compile("a[àáâãạảê]|e[èéêẽẹẻàáâã]|oâ|u[ùúũụủ]");

    private static final String VIETNAMESE_OF_LATIN_1 = "àáâãèéêìíòóôõùúý" + "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    /** Whether a name may be none, and why. */
    public static Optional<NameDoubt> of(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String small = composed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String bare = small.replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
        if (composed.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(
                    composed.codePoints().anyMatch(Character::isDigit) ? DIGITS : NO_LETTER);
        }
        if (PLACEHOLDERS.contains(bare)) {
            return Optional.of(PLACEHOLDER);
        }
        if (WORDS_OF_A_TABLE.contains(bare) || SUMS.stream().anyMatch(sum -> begins(bare, sum))) {
            return Optional.of(WORD_OF_A_TABLE);
        }
        if (composed.codePoints().anyMatch(Character::isDigit)) {
            return Optional.of(DIGITS);
        }
        return composed.codePoints().allMatch(NameDoubt::isOfNames)
                        && !hasCapitalWithin(composed)
                        && !hasVowelTwice(small)
                ? Optional.empty()
                : Optional.of(FOREIGN_LETTERS);
    }

    private static boolean begins(String name, String sum) {
        return name.startsWith(sum)
                && name.length() > sum.length()
                && !Character.isLetter(name.codePointAt(sum.length()))
                && name.codePoints().anyMatch(letter -> ":0123456789(=".indexOf(letter) >= 0);
    }

    /** Latin letters of Vietnamese and of the languages of its minorities, and marks on them. */
    private static boolean isOfNames(int letter) {
        if (BETWEEN.indexOf(letter) >= 0) {
            return true;
        }
        if (letter < 0x80) {
            return Character.isLetter(letter);
        }
        if (letter < 0x100) {
            return VIETNAMESE_OF_LATIN_1.indexOf(letter) >= 0;
        }
        return Character.getType(letter) == Character.NON_SPACING_MARK
                || (Character.isLetter(letter)
                        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** «NguyÔn»: the bytes of TCVN3 for small letters are capitals elsewhere. */
    private static boolean hasCapitalWithin(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))
                    && name.charAt(i) >= 0x80
                    && Character.isLowerCase(name.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** «Traàn», «Vaên», «Coâng»: VNI writes a vowel and after it another with the mark. */
    private static boolean hasVowelTwice(String small) {
        return VOWELS_OF_VNI.matcher(small).find();
    }
}
