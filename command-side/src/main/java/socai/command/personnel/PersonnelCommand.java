package socai.command.personnel;

import java.time.LocalDate;
import java.util.UUID;
import socai.command.Command;
import socai.events.PersonId;

/** An order that concerns one known person. */
public sealed interface PersonnelCommand extends Command
        permits Transfer, Appoint, CompleteTraining, Depart, EraseIdentity {

    PersonId person();

    /** Valid time: the legal date from which the ordered fact holds. */
    LocalDate effectiveOn();

    @Override
    default UUID stream() {
        return person().value();
    }
}
