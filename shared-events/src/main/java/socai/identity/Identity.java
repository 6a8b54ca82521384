package socai.identity;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");

    public Identity {
        name = Text.required(name, "identity.name", 100);
        number = number(number);
        if (birthDate == null) {
            throw new IllegalArgumentException("identity.birthDate is missing");
        }
    }

    private static String number(@Nullable String number) {
        String digits = Text.required(number, "identity.number", 20);
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("identity.number is not 12 digits");
        }
        return digits;
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
