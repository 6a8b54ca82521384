package socai.command.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;

/** What is recorded about others, as far as a decision about a body must know. */
public interface Records {

    /**
     * The events of another body, in order. What is decided on the answer is only written if
     * nothing was recorded about that body meanwhile.
     */
    List<OrganisationEvent> of(UnitCode unit);

    /** The bodies of which any record, void or not, says that this one gets what was theirs. */
    Set<UnitCode> predecessorsOf(UnitCode unit);

    /**
     * The events of these people, each in order. What is decided on the answer is only written if
     * nothing was recorded about them meanwhile.
     */
    Map<PersonId, List<PersonnelEvent>> of(Collection<PersonId> people);
}
