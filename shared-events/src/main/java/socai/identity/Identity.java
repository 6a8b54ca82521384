package socai.identity;

import java.time.LocalDate;
import java.util.regex.Pattern;
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
