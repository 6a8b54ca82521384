package socai.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;

/** The number by which the state knows a person. It prints itself as nothing. */
public sealed interface IdentityNumber {

    /** What kind of number it is. */
    enum Kind {
        /** Personal identity number (số định danh cá nhân), 12 digits. */
        PERSONAL_NUMBER,
        /** Number of an identity card of before (chứng minh nhân dân), 9 digits. */
        OLD_CARD,
        /** There is a number, or will be, and it is not known. */
        NOT_YET_KNOWN
    }

    /** Its digits; none of a number that is not known. */
    String digits();

    /** What kind of number it is. */
    Kind kind();

    /** A number of 12 digits. */
    record Personal(String digits) implements IdentityNumber {

        private static final Pattern FORM = Pattern.compile("[0-9]{12}");

        public Personal {
            if (!FORM.matcher(digits).matches()) {
                throw malformed();
            }
        }

        @Override
        public Kind kind() {
            return Kind.PERSONAL_NUMBER;
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** A number of 9 digits. */
    record OldCard(String digits) implements IdentityNumber {

        private static final Pattern FORM = Pattern.compile("[0-9]{9}");

        public OldCard {
            if (!FORM.matcher(digits).matches()) {
                throw malformed();
            }
        }

        @Override
        public Kind kind() {
            return Kind.OLD_CARD;
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** A number that nobody knows yet. */
    record NotYetKnown() implements IdentityNumber {

        @Override
        public String digits() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YET_KNOWN;
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** How a number prints itself. */
    String HIDDEN = "IdentityNumber[hidden]";

    /**
     * The number of these digits, 12 or 9.
     *
     * @throws IllegalFact when there are others, or none
     */
    static IdentityNumber of(@Nullable String digits) {
        String said = Text.required(digits, "identity.number", 20);
        if (Personal.FORM.matcher(said).matches()) {
            return new Personal(said);
        }
        return new OldCard(said);
    }

    /** Whether it is known. */
    default boolean isKnown() {
        return kind() != Kind.NOT_YET_KNOWN;
    }

    private static IllegalFact malformed() {
        return new IllegalFact(
                "identity-number-malformed", "identity.number is not 12 digits and not 9");
    }
}
