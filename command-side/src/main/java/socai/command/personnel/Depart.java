package socai.command.personnel;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.events.personnel.DepartureKind;

/** End a person's service; {@code effectiveOn} is the first day out of service. */
public record Depart(PersonId person, LocalDate effectiveOn, DepartureKind kind)
        implements PersonnelCommand {}
