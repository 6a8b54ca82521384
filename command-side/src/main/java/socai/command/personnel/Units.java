package socai.command.personnel;

import java.time.LocalDate;
import socai.events.UnitCode;

/** Which bodies exist when, as far as a decision about a person must know. */
public interface Units {

    /**
     * Whether the body exists on {@code day}; until the transaction ends nobody else can end it.
     */
    boolean exists(UnitCode unit, LocalDate day);
}
