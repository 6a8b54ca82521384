package socai.identity;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.PartialDate;
import socai.events.Text;

/**
 * A person's identity in clear. It never enters an event, a log line or a leaf of the ledger, and
 * prints itself as nothing.
 *
 * @param name full name as on the identity card
 * @param number the identity number, as far as it is known
 * @param birthDate date of birth, as precisely as the sources have it
 */
public record Identity(String name, IdentityNumber number, PartialDate birthDate) {

    /** Nobody works below this age (Labour Code 45/2019/QH14, article 3.1). */
    public static final int SERVICE_AGE_MIN = 15;

    /** Nobody enters service above this age; who seems to was born in another century. */
    public static final int SERVICE_AGE_MAX = 100;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Grave, acute, tilde, hook above and dot below, as combining marks. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    public Identity {
        name = Text.required(name, "identity.name", 100);
        requireNonNull(number, "identity.number");
        birthDate = said(birthDate);
    }

    /** An identity with a number of 12 or 9 digits and a whole birth date. */
    public Identity(String name, @Nullable String number, @Nullable LocalDate birthDate) {
        this(name, IdentityNumber.of(number), PartialDate.of(said(birthDate)));
    }

    private static <T> T said(@Nullable T birthDate) {
        if (birthDate == null) {
            throw new IllegalFact(
                    "day-missing", "identity.birthDate is missing", "identity.birthDate");
        }
        return birthDate;
    }

    /** Whether somebody born then can enter service on {@code day}, on any day that it can be. */
    public boolean canEnterServiceOn(LocalDate day) {
        return !birthDate.earliest().plusYears(SERVICE_AGE_MIN).isAfter(day)
                && !birthDate.latest().plusYears(SERVICE_AGE_MAX).isBefore(day);
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

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
