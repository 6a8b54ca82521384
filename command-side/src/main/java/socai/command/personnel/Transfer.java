package socai.command.personnel;

import java.time.LocalDate;
import socai.events.PersonId;
import socai.events.UnitCode;

/** Move a person for good to another body from {@code effectiveOn} (điều động). */
public record Transfer(PersonId person, LocalDate effectiveOn, UnitCode unit)
        implements PersonnelCommand {}
