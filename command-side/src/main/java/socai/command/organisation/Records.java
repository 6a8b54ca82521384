package socai.command.organisation;

import java.util.List;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;

/** What is recorded about others, as far as a decision about a body must know. */
public interface Records {

    /**
     * The events of another body, in order. What is decided on the answer is only written if
     * nothing was recorded about that body meanwhile.
     */
    List<OrganisationEvent> of(UnitCode unit);
}
