package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * A number of posts or members of a body was assigned, adjusted or withdrawn. It holds until the
 * next number of the same kind, or until a reorganisation of the body; what was withdrawn is
 * unknown and never zero.
 *
 * @param effectiveOn first day of the number
 * @param persons whole persons, zero allowed; absent when the number is withdrawn
 */
public record HeadcountAssigned(
        UnitCode unit,
        LocalDate effectiveOn,
        HeadcountKind kind,
        HeadcountAct act,
        @Nullable Integer persons,
        NumberOrigin origin)
        implements OrganisationFact {

    /** More than any one body of a province can have; a larger number is a typing error. */
    public static final int PERSONS_MAX = 100_000;

    public HeadcountAssigned {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(kind, "kind");
        requireNonNull(act, "act");
        requireNonNull(origin, "origin");
        if ((act == HeadcountAct.WITHDRAWN) != (persons == null)) {
            throw new IllegalFact(
                    "headcount-act-and-persons", "persons is %s with %s".formatted(persons, act));
        }
        if (persons != null && (persons < 0 || persons > PERSONS_MAX)) {
            throw new IllegalFact(
                    "persons-outside",
                    "persons is %d, not 0 to %d".formatted(persons, PERSONS_MAX),
                    persons,
                    PERSONS_MAX);
        }
    }

    /** A number that a decision of its own assigns. */
    public HeadcountAssigned(
            UnitCode unit, LocalDate effectiveOn, HeadcountKind kind, int persons) {
        this(unit, effectiveOn, kind, HeadcountAct.ASSIGNED, persons, NumberOrigin.OWN_DECISION);
    }
}
