package socai.command.registers;

import static socai.events.BasisKind.CERTIFICATE;
import static socai.events.BasisKind.CIVIL_STATUS;
import static socai.events.BasisKind.DECISION;
import static socai.events.BasisKind.NOTICE;
import static socai.events.BasisKind.OFFICIAL_LETTER;
import static socai.events.BasisKind.RESOLUTION;
import static socai.events.BasisKind.WORK_CONTRACT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import socai.events.BasisKind;
import socai.events.Event;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.AppointmentWay;
import socai.events.personnel.Awarded;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.Evaluated;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;

/**
 * Which kinds of document can carry which act. What is not said here otherwise rests on a decision.
 * A new event says here what it rests on.
 */
final class RightBasis {

    /** From here on a work contract takes a public employee into service (Law 129/2025/QH15). */
    static final LocalDate CONTRACTS_FROM = LocalDate.of(2026, 7, 1);

    private RightBasis() {}

    /** The kinds of document on which an event can rest. */
    static Set<BasisKind> of(Event event) {
        return switch (event) {
            case PersonnelEvent personnel -> of(personnel);
            case OrganisationEvent organisation -> of(organisation);
            case PlanEvent plan -> of(plan);
            default -> EnumSet.allOf(BasisKind.class);
        };
    }

    private static Set<BasisKind> of(PersonnelEvent event) {
        return switch (event) {
            case Recruited recruited -> of(recruited);
            case Appointed appointed ->
                    appointed.way() == AppointmentWay.ELECTION
                            ? EnumSet.of(RESOLUTION, DECISION)
                            : EnumSet.of(DECISION);
            case Reappointed _, PositionEnded _ -> EnumSet.of(DECISION, RESOLUTION);
            case CategoryChanged changed ->
                    byContract(changed.category(), changed.effectiveOn())
                            ? EnumSet.of(DECISION, WORK_CONTRACT)
                            : EnumSet.of(DECISION);
            case Departed departed -> of(departed);
            case TrainingCompleted _ -> EnumSet.of(CERTIFICATE, DECISION);
            case EthnicityRecorded _, SexRecorded _, IdentityRecorded _ ->
                    EnumSet.of(CIVIL_STATUS, DECISION);
            case Reassigned _ -> EnumSet.of(DECISION, RESOLUTION);
            case DossierFact onFile -> of(onFile);
            case PlannedIn _, PlannedOut _ -> EnumSet.of(DECISION, NOTICE, RESOLUTION);
            case Transferred _,
                    Rotated _,
                    RotationEnded _,
                    Seconded _,
                    SecondmentEnded _,
                    RankChanged _,
                    JobPositionChanged _,
                    IdentityErased _ ->
                    EnumSet.of(DECISION);
            case Corrected corrected -> amending(of(corrected.fact().value()));
            case Annulled _ -> annulling();
        };
    }

    private static Set<BasisKind> of(DossierFact onFile) {
        return switch (onFile) {
            case PayStepPlaced _, PriorWorkRecorded _ -> EnumSet.of(DECISION, WORK_CONTRACT);
            case Evaluated _ -> EnumSet.of(DECISION, NOTICE);
            case Awarded _,
                    QualificationHeld _,
                    MilitaryServiceRecorded _,
                    TeachingLicenceGranted _ ->
                    EnumSet.of(DECISION, CERTIFICATE);
            case PartyAdmitted _, PartyConfirmed _, PartyLeft _ -> EnumSet.of(DECISION, RESOLUTION);
            case AllowanceGranted _,
                    AllowanceEnded _,
                    Disciplined _,
                    TeachingLicenceSuspended _,
                    TeachingLicenceRestored _,
                    TeachingLicenceRevoked _ ->
                    EnumSet.of(DECISION);
        };
    }

    private static Set<BasisKind> of(Recruited recruited) {
        Set<BasisKind> kinds = EnumSet.of(DECISION);
        if (byContract(recruited.category(), recruited.effectiveOn())) {
            kinds.add(WORK_CONTRACT);
        }
        if (recruited.route() == RecruitmentRoute.ELECTION) {
            kinds.add(RESOLUTION);
        }
        return kinds;
    }

    private static boolean byContract(StaffCategory category, LocalDate day) {
        return category == StaffCategory.PUBLIC_EMPLOYEE && !day.isBefore(CONTRACTS_FROM);
    }

    /** A contract of work ends by a notice, a life by a document of the register. */
    private static Set<BasisKind> of(Departed departed) {
        return switch (departed.kind()) {
            case DEATH -> EnumSet.of(DECISION, CIVIL_STATUS, NOTICE);
            case RESIGNATION ->
                    departed.effectiveOn().isBefore(CONTRACTS_FROM)
                            ? EnumSet.of(DECISION)
                            : EnumSet.of(DECISION, NOTICE);
            case END_OF_TERM -> EnumSet.of(DECISION, RESOLUTION, NOTICE);
            case RETIREMENT, DISMISSAL, TRANSFER_OUT -> EnumSet.of(DECISION);
        };
    }

    private static Set<BasisKind> of(OrganisationEvent event) {
        return switch (event) {
            case UnitEstablished _,
                    UnitDissolved _,
                    UnitRenamed _,
                    UnitMoved _,
                    UnitMerged _,
                    UnitSplit _,
                    HeadcountAssigned _ ->
                    EnumSet.of(DECISION, RESOLUTION);
            case PopulationRecorded _ -> EnumSet.of(DECISION, RESOLUTION, OFFICIAL_LETTER, NOTICE);
            case UnitFactCorrected corrected -> amending(of(corrected.fact().value()));
            case UnitFactAnnulled _ -> annulling();
        };
    }

    private static Set<BasisKind> of(PlanEvent event) {
        return switch (event) {
            case PlanAdopted _ -> EnumSet.of(DECISION, RESOLUTION);
            case ReadingChosen _, TaskLaidDown _ ->
                    EnumSet.of(DECISION, RESOLUTION, OFFICIAL_LETTER);
            case TaskDone _ -> EnumSet.of(DECISION, RESOLUTION, OFFICIAL_LETTER, NOTICE);
            case PlanFactCorrected corrected -> amending(of(corrected.fact().value()));
            case PlanFactAnnulled _ -> annulling();
        };
    }

    /**
     * What replaces a fact is of equal form, or the letter that corrects form or procedure (Decree
     * 30/2020/NĐ-CP, article 18.3).
     */
    private static Set<BasisKind> amending(Set<BasisKind> right) {
        Set<BasisKind> kinds = EnumSet.copyOf(right);
        kinds.add(DECISION);
        kinds.add(OFFICIAL_LETTER);
        return kinds;
    }

    /** A document is revoked by one of equal form, or recalled by a notice (article 18.4). */
    private static Set<BasisKind> annulling() {
        return EnumSet.of(DECISION, RESOLUTION, NOTICE);
    }
}
