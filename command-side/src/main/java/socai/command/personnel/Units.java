package socai.command.personnel;

import java.time.LocalDate;
import socai.events.UnitCode;

/** Which bodies exist when, as far as a decision about a person must know. */
public interface Units {

    /**
     * Whether the body exists on {@code day}. It is asked again when the decision is written, so
     * that nobody is placed in a body which somebody else has ended meanwhile.
     */
    boolean exists(UnitCode unit, LocalDate day);
}
