package socai.command.organisation;

import java.time.LocalDate;
import socai.command.Refusal;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;

/** The rules of a body's life that can say no. */
public sealed interface OrganisationRefusal extends Refusal {

    /** A code names one body for ever. */
    record UnitAlreadyEstablished(UnitCode unit, LocalDate since) implements OrganisationRefusal {}

    /** Nothing takes effect for a body on a day on which it does not exist. */
    record OutsideLifeOfUnit(UnitCode unit, LocalDate effectiveOn, LocalDate establishedOn)
            implements OrganisationRefusal {}

    /** Population decides the band of a commune and of nothing else. */
    record PopulationOnlyForCommunes(UnitCode unit, UnitLevel level)
            implements OrganisationRefusal {}

    /** A council body has members, every other body has posts. */
    record WrongHeadcountKind(UnitCode unit, UnitLevel level, HeadcountKind kind)
            implements OrganisationRefusal {}
}
