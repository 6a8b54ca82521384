package socai.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.dossier.TeachingLicence.Status;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Appointed;
import socai.events.personnel.Awarded;
import socai.events.personnel.CategoryChanged;
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
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.timeline.Entry;

/** A file that grows, fact by fact, in the order in which they take effect. */
final class Folder {

    private @Nullable OnFile<PayStepPlaced> pay;
    private final List<OnFile<PayStepPlaced>> payHistory = new ArrayList<>();
    private final List<AllowanceOnFile> allowances = new ArrayList<>();
    private final List<OnFile<Evaluated>> evaluations = new ArrayList<>();
    private final List<OnFile<Awarded>> awards = new ArrayList<>();
    private final List<Discipline> disciplines = new ArrayList<>();
    private PartyMembership party = PartyMembership.NONE;
    private TeachingLicence licence = TeachingLicence.NONE;
    private final List<OnFile<? extends PersonnelFact>> qualifications = new ArrayList<>();
    private final List<OnFile<MilitaryServiceRecorded>> militaryService = new ArrayList<>();
    private final List<OnFile<PriorWorkRecorded>> priorWork = new ArrayList<>();

    void add(Entry<PersonnelFact> entry) {
        long ledgerNo = entry.ledgerNo();
        switch (entry.fact()) {
            case DossierFact fact -> add(fact, ledgerNo);
            case TrainingCompleted training -> qualifications.add(onFile(training, ledgerNo));
            case PositionEnded end -> discipline(onFile(end, ledgerNo));
            case Departed departed -> {
                discipline(onFile(departed, ledgerNo));
                pay = null;
                endAllowances(onFile(departed, ledgerNo));
            }
            case Recruited _,
                    Transferred _,
                    Reassigned _,
                    Rotated _,
                    RotationEnded _,
                    Seconded _,
                    SecondmentEnded _,
                    Appointed _,
                    Reappointed _,
                    RankChanged _,
                    JobPositionChanged _,
                    CategoryChanged _,
                    PlannedIn _,
                    PlannedOut _,
                    EthnicityRecorded _,
                    SexRecorded _,
                    IdentityRecorded _,
                    IdentityErased _ -> {}
        }
    }

    Dossier dossier() {
        return new Dossier(
                pay,
                payHistory,
                allowances,
                evaluations,
                awards,
                disciplines,
                party,
                licence,
                qualifications,
                militaryService,
                priorWork);
    }

    private void add(DossierFact fact, long ledgerNo) {
        switch (fact) {
            case PayStepPlaced step -> {
                pay = onFile(step, ledgerNo);
                payHistory.add(pay);
            }
            case AllowanceGranted granted -> {
                OnFile<AllowanceGranted> onFile = onFile(granted, ledgerNo);
                endAllowance(granted.kind(), onFile);
                allowances.add(new AllowanceOnFile(onFile, null));
            }
            case AllowanceEnded end -> endAllowance(end.kind(), onFile(end, ledgerNo));
            case Evaluated evaluated -> evaluations.add(onFile(evaluated, ledgerNo));
            case Awarded awarded -> awards.add(onFile(awarded, ledgerNo));
            case Disciplined by -> discipline(onFile(by, ledgerNo));
            case PartyAdmitted in -> party = new PartyMembership(onFile(in, ledgerNo), null, null);
            case PartyConfirmed confirmed ->
                    party =
                            new PartyMembership(
                                    party.admitted(), onFile(confirmed, ledgerNo), null);
            case PartyLeft left ->
                    party =
                            new PartyMembership(
                                    party.admitted(), party.confirmed(), onFile(left, ledgerNo));
            case TeachingLicenceGranted granted ->
                    licence = new TeachingLicence(Status.VALID, onFile(granted, ledgerNo), null);
            case TeachingLicenceSuspended suspended ->
                    licence = licence(Status.SUSPENDED, onFile(suspended, ledgerNo));
            case TeachingLicenceRestored restored ->
                    licence = licence(Status.VALID, onFile(restored, ledgerNo));
            case TeachingLicenceRevoked revoked ->
                    licence = licence(Status.REVOKED, onFile(revoked, ledgerNo));
            case QualificationHeld held -> qualifications.add(onFile(held, ledgerNo));
            case MilitaryServiceRecorded service -> militaryService.add(onFile(service, ledgerNo));
            case PriorWorkRecorded work -> priorWork.add(onFile(work, ledgerNo));
        }
    }

    private TeachingLicence licence(Status status, OnFile<? extends DossierFact> last) {
        return new TeachingLicence(status, licence.granted(), last);
    }

    private void discipline(OnFile<? extends PersonnelFact> grounds) {
        Optional.ofNullable(Discipline.of(grounds)).ifPresent(disciplines::add);
    }

    private void endAllowance(AllowanceKind kind, OnFile<? extends PersonnelFact> by) {
        allowances.replaceAll(each ->
                each.ended() == null && each.granted().fact().kind() == kind
                        ? new AllowanceOnFile(each.granted(), by)
                        : each);
    }

    private void endAllowances(OnFile<? extends PersonnelFact> by) {
        allowances.replaceAll(
                each -> each.ended() == null ? new AllowanceOnFile(each.granted(), by) : each);
    }

    private static <F extends PersonnelFact> OnFile<F> onFile(F fact, long ledgerNo) {
        return new OnFile<>(fact, ledgerNo);
    }

    // What the rules ask

    Optional<PayStepPlaced> pay() {
        return Optional.ofNullable(pay).map(OnFile::fact);
    }

    boolean isPaid(AllowanceKind kind, LocalDate day) {
        return allowances.stream()
                .anyMatch(each -> each.granted().fact().kind() == kind && each.isPaidOn(day));
    }

    boolean isEvaluated(int year) {
        return evaluations.stream().anyMatch(each -> each.fact().year() == year);
    }

    boolean isAwarded(Awarded award) {
        return awards.stream()
                .map(OnFile::fact)
                .anyMatch(each ->
                        each.form() == award.form()
                                && each.title().equals(award.title())
                                && each.date().equals(award.date()));
    }

    boolean isInEffect(Discipline.Form form, LocalDate day) {
        return disciplines.stream().anyMatch(each -> each.form() == form && each.isInEffectOn(day));
    }

    PartyMembership party() {
        return party;
    }

    TeachingLicence licence() {
        return licence;
    }

    boolean holds(Qualification qualification) {
        return qualifications.stream()
                .anyMatch(each ->
                        each.fact() instanceof QualificationHeld held
                                && held.qualification().equals(qualification));
    }

    boolean has(MilitaryServiceRecorded service) {
        return militaryService.stream()
                .map(OnFile::fact)
                .anyMatch(each ->
                        each.from().equals(service.from())
                                && Objects.equals(each.to(), service.to()));
    }

    boolean has(PriorWorkRecorded work) {
        return priorWork.stream()
                .map(OnFile::fact)
                .anyMatch(each ->
                        each.from().equals(work.from())
                                && each.to().equals(work.to())
                                && each.title().equals(work.title())
                                && each.employer().equals(work.employer()));
    }
}
