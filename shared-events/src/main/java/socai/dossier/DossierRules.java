package socai.dossier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.Awarded;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.Evaluated;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Which fact may follow which file. */
final class DossierRules {

    /** A member is confirmed after twelve months (statute of the Party, article 5). */
    private static final int PROBATION_MONTHS = 12;

    /** The Law on Teachers, 73/2025/QH15, is in force from this day. */
    private static final LocalDate LICENCES_KNOWN = LocalDate.of(2026, 1, 1);

    /** From this day civil servants' steps of pay are not lowered (Law 80/2025/QH15). */
    private static final LocalDate NOT_LOWERED = LocalDate.of(2025, 7, 1);

    private final Timeline<PersonnelFact> facts;

    DossierRules(Timeline<PersonnelFact> facts) {
        this.facts = facts;
    }

    @Nullable DossierConflict conflict(Folder file, Entry<PersonnelFact> entry, DossierFact fact) {
        return switch (fact) {
            case PayStepPlaced step -> pay(file, step);
            case AllowanceGranted _ -> null;
            case AllowanceEnded end ->
                    file.isPaid(end.kind(), end.effectiveOn())
                            ? null
                            : DossierConflict.NO_SUCH_ALLOWANCE;
            case Evaluated evaluated -> evaluation(file, evaluated);
            case Awarded award -> file.isAwarded(award) ? DossierConflict.ALREADY_AWARDED : null;
            case Disciplined by -> discipline(entry, by);
            case PartyAdmitted _ ->
                    file.party().isMember() ? DossierConflict.ALREADY_PARTY_MEMBER : null;
            case PartyConfirmed confirmed -> confirmation(file.party(), confirmed);
            case PartyLeft _ -> file.party().isMember() ? null : DossierConflict.NO_PARTY_MEMBER;
            case TeachingLicenceGranted granted -> licence(file, granted);
            case TeachingLicenceSuspended _ -> suspension(file.licence());
            case TeachingLicenceRestored _ ->
                    file.licence().status() == TeachingLicence.Status.SUSPENDED
                            ? null
                            : DossierConflict.LICENCE_NOT_SUSPENDED;
            case TeachingLicenceRevoked _ ->
                    file.licence().isHeld() ? null : DossierConflict.NO_LICENCE;
            case QualificationHeld held -> once(file.holds(held.qualification()));
            case MilitaryServiceRecorded service -> once(file.has(service));
            case PriorWorkRecorded work -> once(file.has(work));
        };
    }

    private static @Nullable DossierConflict once(boolean already) {
        return already ? DossierConflict.ALREADY_ON_FILE : null;
    }

    /** Without a step before, such as when the ledger begins, any step may come. */
    private static @Nullable DossierConflict pay(Folder file, PayStepPlaced to) {
        Optional<PayStep> before = file.pay().map(PayStepPlaced::pay);
        return switch (to.way()) {
            case PLACEMENT -> null;
            case REGULAR, EARLY ->
                    before.isEmpty() || isNext(before.get(), to.pay())
                            ? null
                            : DossierConflict.NOT_THE_NEXT_STEP;
            case BEYOND_SCALE ->
                    to.pay().beyondScalePercent() > 0
                                    && (before.isEmpty() || isBeyond(before.get(), to.pay()))
                            ? null
                            : DossierConflict.NOT_BEYOND_SCALE;
            case LOWERED -> {
                if (!file.isInEffect(Discipline.Form.PAY_STEP_LOWERED, to.effectiveOn())) {
                    yield DossierConflict.LOWERED_WITHOUT_DISCIPLINE;
                }
                yield before.isEmpty() || isNext(to.pay(), before.get())
                        ? null
                        : DossierConflict.NOT_ONE_STEP_DOWN;
            }
        };
    }

    private static boolean isNext(PayStep lower, PayStep higher) {
        return lower.rankCode().equals(higher.rankCode())
                && lower.step() + 1 == higher.step()
                && lower.coefficient().compareTo(higher.coefficient()) < 0;
    }

    private static boolean isBeyond(PayStep before, PayStep to) {
        return before.rankCode().equals(to.rankCode())
                && before.step() == to.step()
                && before.coefficient().equals(to.coefficient())
                && before.beyondScalePercent() < to.beyondScalePercent();
    }

    private @Nullable DossierConflict evaluation(Folder file, Evaluated evaluated) {
        if (file.isEvaluated(evaluated.year())) {
            return DossierConflict.ALREADY_EVALUATED;
        }
        LocalDate first = LocalDate.of(evaluated.year(), 1, 1);
        LocalDate after = first.plusYears(1);
        boolean served =
                Career.stays(facts).stream()
                        .anyMatch(stay ->
                                stay.from().isBefore(after)
                                        && !stay.from().isAfter(evaluated.effectiveOn())
                                        && (stay.to() == null || stay.to().isAfter(first)));
        return served ? null : DossierConflict.NOT_IN_SERVICE_THAT_YEAR;
    }

    private @Nullable DossierConflict discipline(Entry<PersonnelFact> entry, Disciplined by) {
        return switch (Career.before(entry, facts)) {
            case NotYetRecruited _ -> DossierConflict.NEVER_SERVED;
            case Left _ ->
                    by.form() == DisciplineForm.PAY_STEP_LOWERED
                            ? DossierConflict.DISCIPLINE_OF_OTHERS
                            : null;
            case InService serving -> discipline(by, serving);
        };
    }

    private static @Nullable DossierConflict discipline(Disciplined by, InService serving) {
        if (by.form() != DisciplineForm.PAY_STEP_LOWERED) {
            return null;
        }
        boolean known =
                switch (serving.category()) {
                    case PUBLIC_EMPLOYEE -> true;
                    case CIVIL_SERVANT -> by.effectiveOn().isBefore(NOT_LOWERED);
                    case CADRE -> false;
                };
        return known ? null : DossierConflict.DISCIPLINE_OF_OTHERS;
    }

    private static @Nullable DossierConflict confirmation(
            PartyMembership party, PartyConfirmed confirmed) {
        return switch (party.status()) {
            case NONE, LEFT -> DossierConflict.NO_PARTY_MEMBER;
            case OFFICIAL -> DossierConflict.ALREADY_CONFIRMED;
            case ON_PROBATION -> {
                LocalDate soonest =
                        requireNonNull(party.admitted())
                                .fact()
                                .date()
                                .earliest()
                                .plusMonths(PROBATION_MONTHS);
                yield confirmed.date().isSurelyBefore(soonest)
                        ? DossierConflict.PROBATION_TOO_SHORT
                        : null;
            }
        };
    }

    private static @Nullable DossierConflict licence(Folder file, TeachingLicenceGranted granted) {
        if (granted.effectiveOn().isBefore(LICENCES_KNOWN)) {
            return DossierConflict.LICENCE_NOT_YET_KNOWN;
        }
        return file.licence().isHeld() ? DossierConflict.LICENCE_ALREADY_HELD : null;
    }

    private static @Nullable DossierConflict suspension(TeachingLicence licence) {
        return switch (licence.status()) {
            case NONE, REVOKED -> DossierConflict.NO_LICENCE;
            case SUSPENDED -> DossierConflict.LICENCE_ALREADY_SUSPENDED;
            case VALID -> null;
        };
    }
}
