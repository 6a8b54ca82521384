package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person left service. A retirement decision is signed months before it takes effect, so the
 * event is often in the future when it is recorded.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day out of service: the person still counts on the day before
 */
public record Departed(PersonId person, LocalDate effectiveOn, int dayOrder, DepartureKind kind)
        implements PersonnelFact {

    public Departed {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(kind, "kind");
    }

    /** The same in the order of entry. */
    public Departed(PersonId person, LocalDate effectiveOn, DepartureKind kind) {
        this(person, effectiveOn, DayOrder.UNSAID, kind);
    }
}
