package socai.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** The working life of Hoa, of the Tày, told in few words. */
final class Facts {

    static final UnitCode DINH_HOA = new UnitCode("05569");
    static final UnitCode VAN_LANG = new UnitCode("02143");
    static final UnitCode SO_NOI_VU = new UnitCode("SO-NOI-VU");
    static final EthnicGroup TAY = new EthnicGroup("tay");
    static final Position DEPUTY = new Position("Phó Chủ tịch UBND xã", PositionKind.DEPUTY_HEAD);
    static final Position EXPERT = new Position("Chuyên viên", PositionKind.NON_LEADERSHIP);

    static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");
    private static final SealedIdentity SEALED =
            new SealedIdentity("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private Facts() {}

    /** These events, known in this order and numbered from 1. */
    static Timeline<PersonnelFact> knownInOrder(PersonnelFact... events) {
        List<Entry<PersonnelFact>> entries = new ArrayList<>();
        for (PersonnelFact event : events) {
            entries.add(entry(entries.size() + 1, event));
        }
        return Timeline.of(entries);
    }

    static Entry<PersonnelFact> entry(long ledgerNo, PersonnelFact event) {
        return new Entry<>(event.effectiveOn(), event.dayOrder(), ledgerNo, event);
    }

    static IdentityErased erased(LocalDate on) {
        return new IdentityErased(HOA, on);
    }

    static Recruited recruited(LocalDate on, UnitCode unit) {
        return new Recruited(
                HOA,
                on,
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                TAY,
                SEALED);
    }

    static Transferred transferred(LocalDate on, UnitCode unit) {
        return new Transferred(HOA, on, unit);
    }

    static Appointed appointed(LocalDate on, Position position) {
        return new Appointed(HOA, on, position);
    }

    static TrainingCompleted trained(LocalDate on, TrainingField field) {
        return new TrainingCompleted(
                HOA,
                on,
                DayOrder.UNSAID,
                field,
                TrainingLevel.SHORT_COURSE,
                "Trường Chính trị tỉnh",
                "17/2026",
                null,
                field == TrainingField.DEFENCE_AND_SECURITY ? 4 : null);
    }

    static Departed departed(LocalDate on, DepartureKind kind) {
        return new Departed(HOA, on, kind);
    }
}
