package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A number of posts was set for a body. It holds until the next number of the same kind.
 *
 * @param effectiveOn first day of the number
 * @param persons whole persons, zero allowed
 */
public record HeadcountAssigned(
        UnitCode unit, LocalDate effectiveOn, HeadcountKind kind, int persons)
        implements OrganisationFact {

    /** More than any one body of a province can have; a larger number is a typing error. */
    public static final int PERSONS_MAX = 100_000;

    public HeadcountAssigned {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(kind, "kind");
        if (persons < 0 || persons > PERSONS_MAX) {
            throw new IllegalFact(
                    "persons-outside",
                    "persons is %d, not 0 to %d".formatted(persons, PERSONS_MAX),
                    persons,
                    PERSONS_MAX);
        }
    }
}
