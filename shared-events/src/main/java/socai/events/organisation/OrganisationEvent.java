package socai.events.organisation;

import socai.events.Event;
import socai.events.UnitCode;

/** A fact about one body. */
public sealed interface OrganisationEvent extends Event
        permits UnitEstablished, UnitDissolved, HeadcountAssigned, PopulationRecorded {

    UnitCode unit();
}
