package socai.command.personnel;

import java.time.LocalDate;
import socai.command.Refusal;
import socai.events.PersonId;

/** The rules of a person's file that can say no. */
public sealed interface DossierRefusal extends Refusal {

    /** A raise leads one step up, in the same rank and to a higher coefficient. */
    record NotTheNextStep(PersonId person, LocalDate effectiveOn, String present, String ordered)
            implements DossierRefusal {}

    /** A supplement beyond the scale leaves rank and step as they are and grows. */
    record NotBeyondScale(PersonId person, LocalDate effectiveOn, String present, String ordered)
            implements DossierRefusal {}

    /** A step of pay is lowered by a discipline in effect alone. */
    record LoweredWithoutDiscipline(PersonId person, LocalDate effectiveOn)
            implements DossierRefusal {}

    /** A lowered step is the one below in the same rank. */
    record NotOneStepDown(PersonId person, LocalDate effectiveOn, String present, String ordered)
            implements DossierRefusal {}

    /** Only an allowance that is paid ends. */
    record NoSuchAllowance(PersonId person, LocalDate effectiveOn, String kind)
            implements DossierRefusal {}

    /** A year is evaluated once; a wrong grade is corrected. */
    record AlreadyEvaluated(PersonId person, String year) implements DossierRefusal {}

    /** Only work in service is evaluated. */
    record NotInServiceThatYear(PersonId person, String year) implements DossierRefusal {}

    /** Nobody is given the same award twice. */
    record AlreadyAwarded(PersonId person, String title, String date) implements DossierRefusal {}

    /** Only who serves, or served, is disciplined. */
    record NeverServed(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** The law has this form of discipline for others only. */
    record DisciplineOfOthers(PersonId person, LocalDate effectiveOn, String form)
            implements DossierRefusal {}

    /** Nobody is admitted to the Party who is a member. */
    record AlreadyPartyMember(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** Only a member is confirmed, or leaves. */
    record NoPartyMember(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** A member is confirmed once. */
    record AlreadyConfirmed(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** A member is confirmed after twelve months of probation. */
    record ProbationTooShort(PersonId person, LocalDate effectiveOn, String date)
            implements DossierRefusal {}

    /** No law knew a teacher's licence on that day. */
    record LicenceNotYetKnown(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** Nobody holds two licences to teach. */
    record LicenceAlreadyHeld(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** Only a licence that is held is suspended or revoked. */
    record NoLicence(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** A licence is suspended once. */
    record LicenceAlreadySuspended(PersonId person, LocalDate effectiveOn)
            implements DossierRefusal {}

    /** Only a suspended licence is restored. */
    record LicenceNotSuspended(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /** Nothing stands on the file twice. */
    record AlreadyOnFile(PersonId person, LocalDate effectiveOn) implements DossierRefusal {}

    /**
     * What stands on the file is no act of the career, and a correction makes it none, nor the
     * other way round.
     */
    record FileStaysFile(PersonId person, long sequence) implements DossierRefusal {}
}
