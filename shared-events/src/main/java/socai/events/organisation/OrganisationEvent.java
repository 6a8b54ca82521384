package socai.events.organisation;

import socai.events.Event;
import socai.events.UnitCode;

/** What is recorded about one body: a fact, or word about such a record. */
public sealed interface OrganisationEvent extends Event
        permits OrganisationFact, UnitFactCorrected, UnitFactAnnulled {

    UnitCode unit();
}
