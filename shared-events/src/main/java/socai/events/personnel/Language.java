package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.IllegalFact;

/**
 * The language of a certificate: a foreign one by its code, or that of ethnic minorities by whose
 * language it is.
 *
 * @param code of ISO 639, such as {@code en}; absent for the language of minorities
 * @param of the ethnic groups whose language it is, in the order of their slugs, such as Tày and
 *     Nùng of “tiếng Tày – Nùng”; empty for a foreign one
 */
public record Language(@Nullable String code, List<EthnicGroup> of) {

    private static final int GROUPS_MAX = 4;
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    public Language {
        of = requireNonNull(of, "of").stream().sorted().toList();
        if ((code == null) == of.isEmpty()) {
            throw new IllegalFact(
                    "language-foreign-or-minority",
                    "a language is foreign with a code, or of minorities with their groups");
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalFact(
                    "language-code-malformed",
                    "language code «%s» is not two or three small letters".formatted(code),
                    code);
        }
        if (of.size() > GROUPS_MAX || of.stream().distinct().count() < of.size()) {
            throw new IllegalFact(
                    "language-groups", "a language is that of one to four different groups");
        }
        if (of.contains(EthnicGroup.KINH)) {
            throw new IllegalFact(
                    "language-of-majority", "Vietnamese is no language of a minority");
        }
    }

    /** A foreign language. */
    public static Language foreign(String code) {
        return new Language(code, List.of());
    }

    /** The language of these ethnic minorities. */
    public static Language of(EthnicGroup... groups) {
        return new Language(null, List.of(groups));
    }

    /** Whether it is that of ethnic minorities. */
    public boolean isOfMinority() {
        return code == null;
    }
}
