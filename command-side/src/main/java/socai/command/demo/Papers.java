package socai.command.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.Decision;
import socai.events.Event;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.Coefficient;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.DossierFact;
import socai.events.personnel.Evaluated;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.Language;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyExit;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.QualificationKind;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.Recruited;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;

/**
 * The papers on the file of a few of those who serve today: pay, allowances, evaluation, awards,
 * discipline, Party membership, qualifications. Of some of these few every kind. No teacher's
 * licence: public sources name no school, so the demonstration has none. They change no place, so
 * that no figure of the demonstration depends on them but the count of trainings, to which a course
 * in defence and security belongs.
 */
final class Papers {

    private static final int FILED_PERCENT = 6;
    private static final int FULL_PERCENT = 8;

    /** Scale A1 of Decree 204/2004/NĐ-CP: nine steps from 2.34, one each three years. */
    private static final int FIRST_STEP = 234;

    private static final int STEP = 33;
    private static final int STEPS = 9;
    private static final int STEP_YEARS = 3;

    private final Profile profile;
    private final PersonId id;
    private final LocalDate today;
    private final Offices offices;
    private final Dice dice;
    private final Register register;
    private final boolean filed;
    private final boolean full;

    Papers(Profile profile, LocalDate today, Offices offices, Dice dice, Register register) {
        this.profile = profile;
        this.id = profile.id();
        this.today = today;
        this.offices = offices;
        this.dice = dice;
        this.register = register;
        Seat seat = profile.seat();
        boolean stays = seat.standing() && seat.to() == null && profile.away() == null;
        this.filed = stays && !seat.home().isCouncil() && dice.percent(FILED_PERCENT);
        this.full = dice.percent(FULL_PERCENT);
    }

    /** Tells what is on file; to be called when the career is told. */
    void tell(Recruited recruited) {
        if (!filed || !recruited.effectiveOn().plusYears(1).isBefore(today)) {
            return;
        }
        LocalDate from = recruited.effectiveOn();
        qualifications(from);
        if (full || dice.percent(20)) {
            before(from);
        }
        if (full || dice.percent(60)) {
            party(from);
        }
        pay(from, recruited.category());
        allowances(from);
        evaluations(from);
        if (full || dice.percent(40)) {
            defence();
        }
        if (full || dice.percent(30)) {
            award();
        }
        if (full || dice.percent(4)) {
            file(
                    new Disciplined(
                            id,
                            today.minusDays(dice.between(30, 300)),
                            DayOrder.UNSAID,
                            dice.percent(70) ? DisciplineForm.REPRIMAND : DisciplineForm.WARNING,
                            null),
                    Act.DISCIPLINE);
        }
    }

    private void qualifications(LocalDate from) {
        int born = from.getYear() - dice.between(23, 35);
        hold(
                from,
                QualificationKind.SCHOOLING,
                QualificationLevel.UPPER_SECONDARY,
                born + 18,
                null);
        hold(from, QualificationKind.PROFESSIONAL, QualificationLevel.BACHELOR, born + 22, null);
        if (full || dice.percent(40)) {
            QualificationLevel level =
                    dice.percent(50) ? QualificationLevel.LEVEL_2 : QualificationLevel.LEVEL_3;
            Language english = Language.foreign("en");
            hold(from, QualificationKind.FOREIGN_LANGUAGE, level, born + 22, english);
        }
    }

    /** Of most papers only the month or the year is known. */
    private void hold(
            LocalDate from,
            QualificationKind kind,
            QualificationLevel level,
            int year,
            @Nullable Language language) {
        boolean schooling = kind == QualificationKind.SCHOOLING;
        PartialDate date =
                schooling || dice.percent(30)
                        ? PartialDate.ofYear(year)
                        : PartialDate.of(YearMonth.of(year, dice.between(6, 9)));
        file(
                new QualificationHeld(
                        id,
                        from,
                        DayOrder.UNSAID,
                        new Qualification(
                                kind,
                                level,
                                null,
                                language,
                                schooling ? null : "Đại học Thái Nguyên",
                                date,
                                null)),
                Act.FILE);
    }

    private void before(LocalDate from) {
        int year = from.getYear();
        file(
                new PriorWorkRecorded(
                        id,
                        from,
                        DayOrder.UNSAID,
                        PartialDate.of(YearMonth.of(year - 3, dice.between(1, 12))),
                        PartialDate.ofYear(year - 1),
                        "Nhân viên hợp đồng",
                        "Doanh nghiệp ngoài khu vực nhà nước"),
                Act.FILE);
        file(
                new MilitaryServiceRecorded(
                        id,
                        from,
                        DayOrder.UNSAID,
                        PartialDate.ofYear(year - 6),
                        PartialDate.ofYear(year - 4),
                        "Hạ sĩ"),
                Act.FILE);
    }

    private void party(LocalDate from) {
        LocalDate admitted = from.plusMonths(dice.between(2, 40));
        LocalDate confirmed = admitted.plusMonths(dice.between(12, 15));
        if (admitted.isAfter(today)) {
            return;
        }
        file(new PartyAdmitted(id, admitted, DayOrder.UNSAID, PartialDate.of(admitted)), Act.FILE);
        if (confirmed.isAfter(today)) {
            return;
        }
        PartialDate month = PartialDate.of(YearMonth.from(confirmed));
        file(new PartyConfirmed(id, confirmed, DayOrder.UNSAID, month), Act.FILE);
        LocalDate left = confirmed.plusYears(2);
        if (dice.percent(5) && left.isBefore(today)) {
            file(new PartyLeft(id, left, DayOrder.UNSAID, PartyExit.NAME_REMOVED), Act.FILE);
        }
    }

    /** Of whoever is in service on the ledger's first day the earlier steps are unknown. */
    private void pay(LocalDate from, StaffCategory category) {
        String rank = category == StaffCategory.PUBLIC_EMPLOYEE ? "V.07.05.15" : "01.003";
        int step = profile.seat().isFromOpening() ? dice.between(1, 4) : 1;
        LocalDate on = from;
        PayStepWay way = PayStepWay.PLACEMENT;
        while (step <= STEPS && !on.isAfter(today)) {
            LocalDate next = on.plusYears(STEP_YEARS);
            Coefficient coefficient = new Coefficient(FIRST_STEP + STEP * (step - 1));
            file(
                    new PayStepPlaced(
                            id,
                            on,
                            DayOrder.UNSAID,
                            new PayStep(rank, step, coefficient, 0, 100),
                            way,
                            next),
                    Act.PAY);
            step++;
            on = next;
            way = PayStepWay.REGULAR;
        }
    }

    private void allowances(LocalDate from) {
        file(allowance(from, AllowanceKind.REGION, 30, false, null), Act.ALLOWANCE);
        if (full || dice.percent(20)) {
            LocalDate kept = Days.later(from, Days.REORGANISATION);
            file(
                    allowance(kept, AllowanceKind.POSITION, 20, true, kept.plusMonths(6)),
                    Act.ALLOWANCE);
        }
        LocalDate end = today.minusDays(dice.between(20, 200));
        if (dice.percent(10) && end.isAfter(from)) {
            file(new AllowanceEnded(id, end, DayOrder.UNSAID, AllowanceKind.REGION), Act.ALLOWANCE);
        }
    }

    private AllowanceGranted allowance(
            LocalDate on,
            AllowanceKind kind,
            int hundredths,
            boolean retained,
            @Nullable LocalDate until) {
        return new AllowanceGranted(
                id,
                on,
                DayOrder.UNSAID,
                kind,
                new Coefficient(hundredths),
                null,
                retained,
                until,
                null);
    }

    private void evaluations(LocalDate from) {
        for (int year = today.getYear() - 3; year < today.getYear(); year++) {
            LocalDate on = LocalDate.of(year, 12, dice.between(10, 20));
            if (on.isAfter(from)) {
                int lot = dice.below(100);
                EvaluationGrade grade =
                        lot < 18
                                ? EvaluationGrade.EXCELLENT
                                : lot < 85
                                        ? EvaluationGrade.GOOD
                                        : lot < 98
                                                ? EvaluationGrade.COMPLETED
                                                : EvaluationGrade.NOT_COMPLETED;
                file(new Evaluated(id, on, DayOrder.UNSAID, year, grade), Act.EVALUATION);
            }
        }
    }

    /** Officials of communes and experts are the fourth group of people, heads the third. */
    private void defence() {
        LocalDate on = today.minusDays(dice.between(20, 300));
        file(
                new TrainingCompleted(
                        id,
                        on,
                        DayOrder.UNSAID,
                        TrainingField.DEFENCE_AND_SECURITY,
                        TrainingLevel.SHORT_COURSE,
                        "Trường Quân sự tỉnh Thái Nguyên",
                        "QPAN-%d/%d".formatted(on.getYear(), profile.index()),
                        null,
                        profile.seat().rank() < 3 ? 3 : 4),
                on,
                Act.TRAINING);
    }

    private void award() {
        LocalDate on = today.minusDays(dice.between(30, 700));
        boolean high = dice.percent(20);
        file(
                new Awarded(
                        id,
                        on,
                        DayOrder.UNSAID,
                        high ? AwardForm.CERTIFICATE_OF_MERIT : AwardForm.BASE_EMULATION_FIGHTER,
                        high ? "Bằng khen của Chủ tịch UBND tỉnh" : "Chiến sĩ thi đua cơ sở",
                        PartialDate.of(on)),
                on,
                Act.AWARD);
    }

    private void file(DossierFact fact, Act act) {
        file(fact, fact.effectiveOn(), act);
    }

    /** Signed some days before it takes effect, and recorded then. */
    private void file(Event fact, LocalDate on, Act act) {
        LocalDate signedOn = Days.workingDay(on.minusDays(dice.below(10)));
        Decision decision = offices.homeAffairs().decision(act, signedOn);
        register.add(fact, act, decision);
    }
}
