package socai.events.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.PartialDate;

/** The date on a paper beside the day from which a fact stands on the file. */
final class Dated {

    private Dated() {}

    /**
     * Checks that a date can be {@code effectiveOn} or a day before it.
     *
     * @throws IllegalFact naming {@code field} when it surely lies after it
     */
    static void requireNotAfter(PartialDate date, LocalDate effectiveOn, String field) {
        if (date.isSurelyAfter(effectiveOn)) {
            throw new IllegalFact(
                    "date-after-effect",
                    "%s %s is after %s".formatted(field, date, effectiveOn),
                    field,
                    date,
                    effectiveOn);
        }
    }

    /**
     * Checks that a period does not surely end before it begins.
     *
     * @throws IllegalFact when it does
     */
    static void requireInOrder(PartialDate from, @Nullable PartialDate to) {
        if (to != null && to.isSurelyBefore(from.earliest())) {
            throw new IllegalFact(
                    "ends-before-it-begins", "%s is before %s".formatted(to, from), to, from);
        }
    }
}
