package socai.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Coefficient;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.Evaluated;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.QualificationKind;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** The file of Lan, a teacher of the Nùng, in few words. */
final class Filed {

    static final PersonId LAN = PersonId.parse("0193f5a0-1111-7000-8000-000000000002");
    static final LocalDate RECRUITED = LocalDate.of(2020, 9, 1);
    private static final SealedIdentity SEALED =
            new SealedIdentity("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private Filed() {}

    /** These facts, known in this order and numbered from 1. */
    static Timeline<PersonnelFact> knownInOrder(PersonnelFact... facts) {
        List<Entry<PersonnelFact>> entries = new ArrayList<>();
        for (PersonnelFact fact : facts) {
            entries.add(entry(entries.size() + 1, fact));
        }
        return Timeline.of(entries);
    }

    static Entry<PersonnelFact> entry(long ledgerNo, PersonnelFact fact) {
        return new Entry<>(fact.effectiveOn(), fact.dayOrder(), ledgerNo, fact);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Recruited recruited(StaffCategory category) {
        return recruited(RECRUITED, category);
    }

    static Recruited recruited(LocalDate on, StaffCategory category) {
        return new Recruited(
                LAN,
                on,
                new UnitCode("05569"),
                RecruitmentRoute.EXAM,
                category,
                Sex.FEMALE,
                new EthnicGroup("nung"),
                SEALED);
    }

    static Departed departed(String on) {
        return new Departed(LAN, day(on), DepartureKind.RESIGNATION);
    }

    static PayStepPlaced pay(String on, int step, String coefficient, PayStepWay way) {
        return pay(on, "01.003", step, coefficient, 0, way);
    }

    static PayStepPlaced pay(
            String on, String rank, int step, String coefficient, int beyond, PayStepWay way) {
        return new PayStepPlaced(
                LAN,
                day(on),
                0,
                new PayStep(rank, step, Coefficient.parse(coefficient), beyond, 100),
                way,
                null);
    }

    static AllowanceGranted allowance(
            String on, AllowanceKind kind, String coefficient, @Nullable String until) {
        return new AllowanceGranted(
                LAN,
                day(on),
                0,
                kind,
                Coefficient.parse(coefficient),
                null,
                false,
                until == null ? null : day(until),
                null);
    }

    static Evaluated evaluated(String on, int year) {
        return new Evaluated(LAN, day(on), 0, year, EvaluationGrade.GOOD);
    }

    static Disciplined disciplined(String on, DisciplineForm form) {
        return new Disciplined(LAN, day(on), 0, form, null);
    }

    static PartyAdmitted admitted(String on, String date) {
        return new PartyAdmitted(LAN, day(on), 0, PartialDate.parse(date));
    }

    static PartyConfirmed confirmed(String on, String date) {
        return new PartyConfirmed(LAN, day(on), 0, PartialDate.parse(date));
    }

    static QualificationHeld holds(String on, QualificationLevel level, String date) {
        return new QualificationHeld(
                LAN,
                day(on),
                0,
                new Qualification(
                        QualificationKind.PROFESSIONAL,
                        level,
                        "Sư phạm",
                        null,
                        "Đại học Thái Nguyên",
                        PartialDate.parse(date),
                        null));
    }
}
