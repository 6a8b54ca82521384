package socai.command.organisation;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;

/** Set a body's number of posts from {@code effectiveOn} (giao biên chế). */
public record AssignHeadcount(UnitCode unit, LocalDate effectiveOn, HeadcountKind kind, int persons)
        implements OrganisationCommand {}
