package socai.events.personnel;

import socai.events.Event;
import socai.events.PersonId;

/** What is recorded about one person: a fact of their working life, or word about such a record. */
public sealed interface PersonnelEvent extends Event permits PersonnelFact, Corrected, Annulled {

    PersonId person();
}
