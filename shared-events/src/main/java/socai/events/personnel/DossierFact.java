package socai.events.personnel;

/**
 * A fact that stands on a person's file (hồ sơ) and changes no body, post or count of the career:
 * pay, evaluation, awards, discipline, Party membership, licences, qualifications and what came
 * before service. A fold that asks where somebody serves has one case for all of them.
 */
public sealed interface DossierFact extends PersonnelFact
        permits PayStepPlaced,
                AllowanceGranted,
                AllowanceEnded,
                Evaluated,
                Awarded,
                Disciplined,
                PartyAdmitted,
                PartyConfirmed,
                PartyLeft,
                TeachingLicenceGranted,
                TeachingLicenceSuspended,
                TeachingLicenceRestored,
                TeachingLicenceRevoked,
                QualificationHeld,
                MilitaryServiceRecorded,
                PriorWorkRecorded {

    /**
     * Whether it can only be about somebody in service on its day. What was before recruitment or
     * comes after departure can stand on the file too, such as a diploma or an award.
     */
    boolean isOfService();
}
