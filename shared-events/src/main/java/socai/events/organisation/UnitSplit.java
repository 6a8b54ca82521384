package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A body was divided among several (chia, tách). It goes on, smaller, when it is one of them, and
 * ceases to be otherwise.
 *
 * @param effectiveOn the first day of the division
 * @param into two bodies or more that continue it, in order of code
 * @param numbers whether the decision states the posts and residents of each part
 */
public record UnitSplit(
        UnitCode unit, LocalDate effectiveOn, List<UnitCode> into, SuccessorNumbers numbers)
        implements OrganisationFact {

    public UnitSplit {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        into = requireNonNull(into, "into").stream().sorted().toList();
        if (into.size() < 2 || Set.copyOf(into).size() < into.size()) {
            throw new IllegalFact(
                    "split-into-too-few", "into names no two or more different bodies", unit);
        }
        requireNonNull(numbers, "numbers");
        if (numbers != SuccessorNumbers.UNSAID && numbers != SuccessorNumbers.STATED) {
            throw new IllegalFact(
                    "numbers-of-parts-unstated", "numbers is %s".formatted(numbers), unit);
        }
    }

    /** A division that says nothing of posts and residents. */
    public UnitSplit(UnitCode unit, LocalDate effectiveOn, List<UnitCode> into) {
        this(unit, effectiveOn, into, SuccessorNumbers.UNSAID);
    }

    /** Whether the body goes on after the division. */
    public boolean goesOn() {
        return into.contains(unit);
    }
}
