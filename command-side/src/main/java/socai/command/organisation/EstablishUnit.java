package socai.command.organisation;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/** Establish a body from {@code effectiveOn}. */
public record EstablishUnit(
        UnitCode unit, LocalDate effectiveOn, String name, UnitLevel level, UnitFunction function)
        implements OrganisationCommand {}
