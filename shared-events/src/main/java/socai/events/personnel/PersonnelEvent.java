package socai.events.personnel;

import socai.events.Event;
import socai.events.PersonId;

/** A fact in the working life of one person. */
public sealed interface PersonnelEvent extends Event
        permits Recruited, Transferred, Appointed, TrainingCompleted, Departed, IdentityErased {

    PersonId person();
}
