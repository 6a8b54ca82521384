package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A body ceased to be and another one, new or old, continues it (hợp nhất, sáp nhập). What follows
 * of staff is said by the people's own events.
 *
 * @param effectiveOn the first day on which it no longer exists
 * @param into the body that continues it
 * @param numbers what becomes of its posts and residents; they do not lapse
 */
public record UnitMerged(
        UnitCode unit, LocalDate effectiveOn, UnitCode into, SuccessorNumbers numbers)
        implements OrganisationFact {

    public UnitMerged {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(into, "into");
        if (into.equals(unit)) {
            throw new IllegalFact("merged-into-itself", "into is the body itself", unit);
        }
        requireNonNull(numbers, "numbers");
        if (numbers == SuccessorNumbers.LAPSED) {
            throw new IllegalFact("numbers-lapse-in-merger", "numbers is LAPSED", unit);
        }
    }

    /** A merger that says nothing of posts and residents. */
    public UnitMerged(UnitCode unit, LocalDate effectiveOn, UnitCode into) {
        this(unit, effectiveOn, into, SuccessorNumbers.UNSAID);
    }
}
