package socai.events.personnel;

import java.util.regex.Pattern;
import socai.events.IllegalFact;

/**
 * A coefficient of pay (hệ số), exact: whole hundredths, never a floating-point number. Printed
 * with two decimals, such as {@code 2.34}.
 *
 * @param hundredths from 1 to {@value #HUNDREDTHS_MAX}
 */
public record Coefficient(int hundredths) implements Comparable<Coefficient> {

    /** Above every coefficient in any scale of pay (Decree 204/2004/NĐ-CP ends at 13.00). */
    public static final int HUNDREDTHS_MAX = 2_000;

    private static final int ONE = 100;
    private static final Pattern FORM = Pattern.compile("[0-9]{1,2}[.][0-9]{2}");

    public Coefficient {
        if (hundredths < 1 || hundredths > HUNDREDTHS_MAX) {
            throw new IllegalFact(
                    "coefficient-outside",
                    "coefficient of %d hundredths is not from 0.01 to 20.00".formatted(hundredths),
                    written(hundredths));
        }
    }

    /**
     * Reads {@code 2.34}.
     *
     * @throws IllegalFact when the text has another form; two decimals are always written
     */
    public static Coefficient parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalFact(
                    "coefficient-malformed",
                    "coefficient «%s» is not of the form 2.34".formatted(text),
                    text);
        }
        return new Coefficient(Integer.parseInt(text.replace(".", "")));
    }

    @Override
    public int compareTo(Coefficient other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return written(hundredths);
    }

    private static String written(int hundredths) {
        String decimals = Integer.toString(ONE + Math.abs(hundredths % ONE)).substring(1);
        return (hundredths < 0 ? "-" : "") + Math.abs(hundredths / ONE) + "." + decimals;
    }
}
