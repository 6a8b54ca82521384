package socai.command.personnel;

import java.time.LocalDate;
import socai.command.Refusal;
import socai.events.PersonId;
import socai.events.UnitCode;

/** The rules of a working life that can say no. */
public sealed interface PersonnelRefusal extends Refusal {

    /** Nobody of this identity number is recruited twice. */
    record AlreadyInService(PersonId person, UnitCode unit, LocalDate since)
            implements PersonnelRefusal {}

    /** Nothing takes effect before the person's recruitment. */
    record BeforeRecruitment(PersonId person, LocalDate effectiveOn, LocalDate recruitedOn)
            implements PersonnelRefusal {}

    /** Nothing but a new recruitment takes effect once the person has left. */
    record HasLeft(PersonId person, LocalDate effectiveOn, LocalDate leftOn)
            implements PersonnelRefusal {}

    /** A transfer leads to another body. */
    record AlreadyInUnit(PersonId person, UnitCode unit, LocalDate since)
            implements PersonnelRefusal {}

    /** The body does not exist on the effective date. */
    record UnitDoesNotExist(UnitCode unit, LocalDate effectiveOn) implements PersonnelRefusal {}

    /** A key is destroyed once. */
    record IdentityAlreadyErased(PersonId person, LocalDate erasedOn) implements PersonnelRefusal {}

    /**
     * An event already in the ledger takes effect later and could not stand any more.
     *
     * @param event logical name of that event
     * @param eventOn the day on which it takes effect
     */
    record ContradictsLaterEvent(
            PersonId person, LocalDate effectiveOn, String event, LocalDate eventOn)
            implements PersonnelRefusal {}
}
