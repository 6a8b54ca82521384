package socai.command.organisation;

import java.time.LocalDate;
import socai.events.UnitCode;

/** Record a commune's population and how many of it are ethnic minority. */
public record RecordPopulation(
        UnitCode unit, LocalDate effectiveOn, int total, int minority, String source)
        implements OrganisationCommand {}
