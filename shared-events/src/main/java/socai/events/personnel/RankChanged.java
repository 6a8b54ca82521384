package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;

/**
 * The person was placed in a rank (bổ nhiệm, xếp ngạch; chức danh nghề nghiệp).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the rank
 */
public record RankChanged(PersonId person, LocalDate effectiveOn, int dayOrder, Rank rank)
        implements PersonnelFact {

    public RankChanged {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(rank, "rank");
    }
}
