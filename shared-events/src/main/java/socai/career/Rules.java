package socai.career;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Departed;
import socai.events.personnel.DossierFact;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;

/** Which fact may follow which state. */
final class Rules {

    private static final int ROTATION_MONTHS_MIN = 36;
    private static final int SECONDMENT_YEARS_MAX = 3;
    private static final int TERM_YEARS_MAX = 5;

    private Rules() {}

    static @Nullable Conflict conflict(CareerState before, PersonnelFact fact) {
        if (fact instanceof IdentityErased
                || (fact instanceof DossierFact onFile && !onFile.isOfService())) {
            return null;
        }
        return switch (before) {
            case NotYetRecruited _ ->
                    fact instanceof Recruited ? null : Conflict.BEFORE_RECRUITMENT;
            case Left _ ->
                    fact instanceof Recruited || fact instanceof IdentityRecorded
                            ? null
                            : Conflict.HAS_LEFT;
            case InService serving -> conflict(serving, fact);
        };
    }

    private static @Nullable Conflict conflict(InService serving, PersonnelFact fact) {
        boolean rotated = serving.particulars().rotation() != null;
        boolean seconded = serving.particulars().secondment() != null;
        return switch (fact) {
            case Recruited _ -> Conflict.ALREADY_IN_SERVICE;
            case Transferred to -> move(serving, to.unit());
            case Rotated to -> {
                Conflict move = move(serving, to.unit());
                yield move == null && isShort(to) ? Conflict.ROTATION_TOO_SHORT : move;
            }
            case RotationEnded _ ->
                    seconded
                            ? Conflict.ON_SECONDMENT
                            : unless(() -> rotated, Conflict.NOT_ON_ROTATION);
            case Seconded to -> secondment(serving, to, seconded);
            case SecondmentEnded _ -> unless(() -> seconded, Conflict.NOT_ON_SECONDMENT);
            case Reassigned to -> {
                if (to.unit().equals(serving.unit())) {
                    yield Conflict.ALREADY_IN_UNIT;
                }
                yield unless(() -> to.from().equals(serving.unit()), Conflict.NOT_IN_UNIT);
            }
            case Appointed to ->
                    unless(
                            () ->
                                    !to.position().isLeadership()
                                            || isTerm(to.effectiveOn(), to.until()),
                            Conflict.TERM_TOO_LONG);
            case Reappointed to ->
                    serving.position() == null
                            ? Conflict.HOLDS_NO_POSITION
                            : unless(
                                    () -> isTerm(to.effectiveOn(), to.until()),
                                    Conflict.TERM_TOO_LONG);
            case PositionEnded end ->
                    serving.position() == null
                            ? Conflict.HOLDS_NO_POSITION
                            : unless(
                                    () -> end.way().isInForceOn(end.effectiveOn()),
                                    Conflict.NOT_IN_FORCE);
            case PlannedIn in ->
                    unless(
                            () -> !serving.particulars().plannedFor().contains(in.title()),
                            Conflict.ALREADY_PLANNED);
            case PlannedOut out ->
                    unless(
                            () -> serving.particulars().plannedFor().contains(out.title()),
                            Conflict.NOT_PLANNED);
            case RankChanged _,
                    JobPositionChanged _,
                    CategoryChanged _,
                    EthnicityRecorded _,
                    SexRecorded _,
                    IdentityRecorded _,
                    TrainingCompleted _,
                    Departed _,
                    DossierFact _,
                    IdentityErased _ ->
                    null;
        };
    }

    private static @Nullable Conflict move(InService serving, UnitCode to) {
        if (serving.particulars().secondment() != null) {
            return Conflict.ON_SECONDMENT;
        }
        if (serving.particulars().rotation() != null) {
            return Conflict.ON_ROTATION;
        }
        return to.equals(serving.unit()) ? Conflict.ALREADY_IN_UNIT : null;
    }

    private static @Nullable Conflict secondment(InService serving, Seconded to, boolean already) {
        if (already) {
            return Conflict.ON_SECONDMENT;
        }
        if (to.host().equals(serving.unit())) {
            return Conflict.ALREADY_IN_UNIT;
        }
        return unless(
                () -> isPeriod(to.effectiveOn(), to.until(), SECONDMENT_YEARS_MAX),
                Conflict.SECONDMENT_TOO_LONG);
    }

    private static boolean isShort(Rotated rotation) {
        LocalDate firstDayAfter = rotation.until().plusDays(1);
        return firstDayAfter.isBefore(rotation.effectiveOn().plusMonths(ROTATION_MONTHS_MIN));
    }

    private static boolean isTerm(LocalDate from, @Nullable LocalDate until) {
        return until == null || isPeriod(from, until, TERM_YEARS_MAX);
    }

    /** Whether {@code until} is a last day on or after {@code from} and within so many years. */
    private static boolean isPeriod(LocalDate from, LocalDate until, int yearsMax) {
        return !until.isBefore(from) && until.isBefore(from.plusYears(yearsMax).plusDays(1));
    }

    private static @Nullable Conflict unless(BooleanSupplier holds, Conflict conflict) {
        return holds.getAsBoolean() ? null : conflict;
    }
}
