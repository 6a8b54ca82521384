package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person is no longer a member of the Party, official or on probation (ra khỏi Đảng).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day without membership
 */
public record PartyLeft(PersonId person, LocalDate effectiveOn, int dayOrder, PartyExit way)
        implements DossierFact {

    public PartyLeft {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(way, "way");
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
