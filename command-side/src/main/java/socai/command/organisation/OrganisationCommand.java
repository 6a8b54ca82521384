package socai.command.organisation;

import java.time.LocalDate;
import java.util.UUID;
import socai.command.Command;
import socai.events.UnitCode;

/** An order that concerns one body. */
public sealed interface OrganisationCommand extends Command
        permits EstablishUnit, AssignHeadcount, RecordPopulation {

    UnitCode unit();

    /** Valid time: the legal date from which the ordered fact holds. */
    LocalDate effectiveOn();

    @Override
    default UUID stream() {
        return unit().stream();
    }
}
