package socai.command.personnel;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.events.personnel.Position;

/** Appoint or promote a person to a position in the body where they serve (bổ nhiệm). */
public record Appoint(PersonId person, LocalDate effectiveOn, Position position)
        implements PersonnelCommand {}
