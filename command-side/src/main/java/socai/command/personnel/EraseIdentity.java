package socai.command.personnel;

import java.time.LocalDate;
import java.util.UUID;
import socai.command.Command;
import socai.events.PersonId;

/** Destroy the key of a person's identity; {@code effectiveOn} is the day of the destruction. */
public record EraseIdentity(PersonId person, LocalDate effectiveOn) implements Command {

    @Override
    public UUID stream() {
        return person.value();
    }
}
