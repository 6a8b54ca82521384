package socai.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;

/**
 * A person's identity in clear. It never enters an event, a log line or a leaf of the ledger, and
 * prints itself as nothing.
 *
 * @param name full name as on the identity card
 * @param number personal identity number (số định danh cá nhân, 12 digits)
 * @param birthDate date of birth
 */
public record Identity(String name, String number, LocalDate birthDate) {

    /** Nobody works below this age (Labour Code 45/2019/QH14, article 3.1). */
    public static final int SERVICE_AGE_MIN = 15;

    /** Nobody enters service above this age; who seems to was born in another century. */
    public static final int SERVICE_AGE_MAX = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Grave, acute, tilde, hook above and dot below, as combining marks. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    public Identity {
        name = Text.required(name, "identity.name", 100);
        number = number(number);
        if (birthDate == null) {
            throw new IllegalFact(
                    "day-missing", "identity.birthDate is missing", "identity.birthDate");
        }
    }

    /** Whether somebody born then can enter service on {@code day}. */
    public boolean canEnterServiceOn(LocalDate day) {
        return !birthDate.plusYears(SERVICE_AGE_MIN).isAfter(day)
                && !birthDate.plusYears(SERVICE_AGE_MAX).isBefore(day);
    }

    /** Whether the names are one, however they are written. */
    public boolean isNamedLike(Identity other) {
        return nameForComparison().equals(other.nameForComparison());
    }

    /**
     * The name in small letters with one space between words, and the tone mark of each word at its
     * end: {@code Hoà} and {@code hòa} are one.
     */
    public String nameForComparison() {
        return Stream.of(SPACES.split(name.toLowerCase(Locale.ROOT).strip()))
                .map(Identity::withToneAtTheEnd)
                .collect(Collectors.joining(" "));
    }

    private static String withToneAtTheEnd(String word) {
        StringBuilder letters = new StringBuilder(word.length() + 1);
        StringBuilder tones = new StringBuilder(1);
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .forEach(letter ->
                        (TONES.indexOf(letter) < 0 ? letters : tones).appendCodePoint(letter));
        return letters.append(tones).toString();
    }

    private static String number(@Nullable String number) {
        String digits = Text.required(number, "identity.number", 20);
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalFact("identity-number-malformed", "identity.number is not 12 digits");
        }
        return digits;
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
