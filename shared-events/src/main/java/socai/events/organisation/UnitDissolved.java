package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A body ceased to be, and none continues it.
 *
 * @param effectiveOn the first day on which it no longer exists
 * @param receivers bodies that get its posts or its residents all the same, in order of code
 * @param numbers what becomes of these; they lapse, or are added up for one receiver, or stated
 */
public record UnitDissolved(
        UnitCode unit, LocalDate effectiveOn, List<UnitCode> receivers, SuccessorNumbers numbers)
        implements OrganisationFact {

    public UnitDissolved {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        receivers = requireNonNull(receivers, "receivers").stream().sorted().toList();
        requireNonNull(numbers, "numbers");
        if (receivers.contains(unit) || Set.copyOf(receivers).size() < receivers.size()) {
            throw new IllegalFact(
                    "receivers-twice-or-itself", "receivers is %s".formatted(receivers), unit);
        }
        boolean fits =
                switch (numbers) {
                    case UNSAID, LAPSED -> receivers.isEmpty();
                    case ADDED_UP -> receivers.size() == 1;
                    case STATED -> !receivers.isEmpty();
                };
        if (!fits) {
            throw new IllegalFact(
                    "receivers-and-numbers",
                    "numbers is %s for %d receivers".formatted(numbers, receivers.size()),
                    unit);
        }
    }

    /** A dissolution that says nothing of posts and residents. */
    public UnitDissolved(UnitCode unit, LocalDate effectiveOn) {
        this(unit, effectiveOn, List.of(), SuccessorNumbers.UNSAID);
    }
}
