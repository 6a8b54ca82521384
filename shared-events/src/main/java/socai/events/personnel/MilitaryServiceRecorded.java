package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person served in the army or the police before (nhập ngũ, xuất ngũ).
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day from which it stands on the file
 * @param to when it ended; absent when the file does not say
 * @param rank the highest rank (quân hàm cao nhất); absent when the file has none
 */
public record MilitaryServiceRecorded(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        PartialDate from,
        @Nullable PartialDate to,
        @Nullable String rank)
        implements DossierFact {

    public MilitaryServiceRecorded {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(from, "from");
        rank = rank == null ? null : Text.required(rank, "rank", 100);
        Dated.requireNotAfter(from, effectiveOn, "from");
        Dated.requireInOrder(from, to);
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
