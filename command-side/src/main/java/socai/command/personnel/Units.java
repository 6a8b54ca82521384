package socai.command.personnel;

import java.time.LocalDate;
import java.util.Optional;
import socai.events.UnitCode;

/** Which bodies exist when, as far as a decision about a person must know. */
public interface Units {

    /**
     * Whether the body exists on {@code day}. What is decided on the answer is only written if it
     * is still right at that moment.
     */
    boolean exists(UnitCode unit, LocalDate day);

    /** The first day without the body; empty while no end is known, and when there is no body. */
    Optional<LocalDate> endOf(UnitCode unit);
}
