package socai.command.organisation;

import java.util.List;
import socai.events.UnitCode;
import socai.timeline.Span;

/** Under which bodies other bodies stand, as far as a decision about one must know. */
public interface Hierarchy {

    /**
     * The parents of a body, in order of days. What is decided on the answer is only written if
     * nothing was recorded about that body meanwhile.
     */
    List<Span<UnitCode>> parentsOf(UnitCode unit);
}
