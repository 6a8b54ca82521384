package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person is paid an allowance from a day on (phụ cấp). It replaces the one of the same kind
 * before, and ends with service.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day on which it is paid
 * @param coefficient added to that of the pay; absent when it is a percentage
 * @param percent of the pay; absent when it is a coefficient
 * @param retained whether it is kept though its ground has gone (bảo lưu), such as after a merger
 * @param until last day, as the decision says; absent when it says none
 * @param note what it is in the words of the decision; absent when the kind says all
 */
public record AllowanceGranted(
        PersonId person,
        LocalDate effectiveOn,
        int dayOrder,
        AllowanceKind kind,
        @Nullable Coefficient coefficient,
        @Nullable Integer percent,
        boolean retained,
        @Nullable LocalDate until,
        @Nullable String note)
        implements DossierFact {

    public AllowanceGranted {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(kind, "kind");
        note = note == null ? null : Text.required(note, "note", 200);
        if ((coefficient == null) == (percent == null)) {
            throw new IllegalFact(
                    "allowance-amount", "an allowance has either a coefficient or a percentage");
        }
        if (percent != null && (percent < 1 || percent > 200)) {
            throw new IllegalFact(
                    "number-outside",
                    "percent is %d, not from 1 to 200".formatted(percent),
                    "percent",
                    percent,
                    1,
                    200);
        }
        if (kind == AllowanceKind.OTHER && note == null) {
            throw new IllegalFact("text-missing", "note is missing", "note");
        }
        if (until != null && until.isBefore(effectiveOn)) {
            throw new IllegalFact(
                    "ends-before-it-begins",
                    "until %s is before %s".formatted(until, effectiveOn),
                    until,
                    effectiveOn);
        }
    }

    @Override
    public boolean isOfService() {
        return true;
    }
}
