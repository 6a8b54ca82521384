package socai.command.organisation;

import java.util.Optional;
import socai.events.UnitCode;
import socai.organisation.UnitLife.Days;

/** Takes note of the days on which bodies exist. */
public interface Lives {

    /** A correction or annulment that is about to be recorded gives the body these days. */
    void change(UnitCode unit, Optional<Days> days);
}
