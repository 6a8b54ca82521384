package socai.command.organisation;

import java.util.Set;
import socai.events.PersonId;
import socai.events.UnitCode;

/** Who was ever placed in a body, as far as a decision about the body must know. */
public interface Staff {

    /**
     * Everybody whom any event ever brought to the body, annulled ones too. What is decided on the
     * answer is only written if nobody has come to the body meanwhile.
     */
    Set<PersonId> everIn(UnitCode unit);
}
