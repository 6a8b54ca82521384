package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person was promoted, appointed, designated or elected to a position in the body where they
 * serve that day. It replaces the position held before.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the position
 * @param until last day of the term (five years for a leadership title, Decree 170/2025/NĐ-CP);
 *     absent when the decision sets none
 */
public record Appointed(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        Position position,
        AppointmentWay way,
        @Nullable LocalDate until)
        implements PersonnelFact {

    public Appointed {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(position, "position");
        requireNonNull(way, "way");
    }

    /** The same in the order of entry, and nothing else said. */
    public Appointed(PersonId person, LocalDate effectiveOn, Position position) {
        this(person, effectiveOn, DayOrder.UNSAID, position, AppointmentWay.APPOINTMENT, null);
    }
}
