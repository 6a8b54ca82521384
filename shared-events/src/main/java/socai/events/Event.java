package socai.events;

import java.time.LocalDate;

/**
 * A fact that happened, immutable once stored. Each stream narrows this to a sealed interface, so
 * that a fold which forgets a new event does not compile.
 */
public interface Event {

    /**
     * The legal date (valid time) from which the fact holds, in the legal time zone
     * Asia/Ho_Chi_Minh. It may lie before or after the day the fact was recorded.
     */
    LocalDate effectiveOn();

    /** The fact's place among those of its day, see {@link DayOrder}. */
    default int dayOrder() {
        return DayOrder.UNSAID;
    }
}
