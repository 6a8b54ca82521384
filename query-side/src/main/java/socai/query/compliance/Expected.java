package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.outlook.Loss;
import socai.outlook.Loss.Cause;
import socai.outlook.UnitLoss;

/**
 * Who is known to be gone by a day that lies ahead although nothing is recorded about it: whoever
 * reaches the age of retirement or ends a term after the day of the knowledge. A question that
 * carries it is answered with the figures to be expected, those of the outlook, and not with the
 * recorded ones. Training and succession planning stay as they are recorded.
 */
public final class Expected {

    /** Nobody: the figures are the recorded ones. */
    public static final Expected NONE = new Expected(List.of());

    private final Map<UnitCode, List<UnitLoss>> losses = new HashMap<>();

    /** These losses, of any bodies. */
    public Expected(List<UnitLoss> all) {
        for (UnitLoss one : all) {
            losses.computeIfAbsent(one.unit(), _ -> new ArrayList<>()).add(one);
        }
    }

    /** Whether the figures are the recorded ones. */
    boolean isNone() {
        return this == NONE;
    }

    /** By how many persons the recorded figures of a body are to change by a day. */
    Figures change(UnitCode unit, LocalDate day, boolean byAge) {
        return until(unit, day, byAge)
                .map(one -> change(one.loss()))
                .reduce(Figures.NONE, Figures::plus);
    }

    /** The days on which they change. */
    Stream<LocalDate> days(UnitCode unit) {
        return losses.getOrDefault(unit, List.of()).stream().map(one -> one.loss().on());
    }

    /** How many of one ethnic group leave a body by a day. */
    int leaving(UnitCode unit, EthnicGroup group, LocalDate day, boolean byAge) {
        return (int)
                until(unit, day, byAge)
                        .filter(one -> one.loss().cause() == Cause.RETIREMENT)
                        .filter(one -> one.ethnicity().equals(group))
                        .count();
    }

    /** Those of a body by a day. */
    Stream<UnitLoss> until(UnitCode unit, LocalDate day, boolean byAge) {
        return losses.getOrDefault(unit, List.of()).stream()
                .filter(one -> !one.loss().on().isAfter(day))
                .filter(one -> byAge || one.loss().cause() != Cause.RETIREMENT);
    }

    private static Figures change(Loss loss) {
        int gone = loss.cause() == Cause.RETIREMENT ? -1 : 0;
        int title = loss.leader() && loss.cause() != Cause.RECORDED ? -1 : 0;
        int minority = loss.minority() ? 1 : 0;
        int woman = loss.woman() ? 1 : 0;
        return new Figures(
                gone,
                gone * minority,
                gone * woman,
                gone * minority * woman,
                title,
                title * minority,
                title * minority * woman,
                title * minority,
                0,
                0);
    }
}
