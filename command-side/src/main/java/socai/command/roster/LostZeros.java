package socai.command.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import socai.events.UnitCode;

/**
 * The zeros with which the five digits of a commune may begin. A spreadsheet that takes the code
 * for a number drops them.
 */
final class LostZeros {

    private static final int COMMUNE_DIGITS = 5;
    private static final Pattern TOO_SHORT = Pattern.compile("[1-9][0-9]{1,3}");

    private LostZeros() {}

    /** The code with its zeros, when it can have lost any. */
    static Optional<UnitCode> putBack(UnitCode written) {
        String digits = written.value();
        return TOO_SHORT.matcher(digits).matches()
                ? Optional.of(new UnitCode("0".repeat(COMMUNE_DIGITS - digits.length()) + digits))
                : Optional.empty();
    }
}
