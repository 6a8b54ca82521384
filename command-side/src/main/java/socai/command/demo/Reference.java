package socai.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.events.plan.TaskLaidDown;

/** The real facts that a demonstration stands on: the communes of today and Plan 128/KH-UBND. */
final class Reference {

    private static final String PLAN = "128/KH-UBND";

    /** The one plan of the demonstration. */
    static final PlanId PLAN_128 = new PlanId(PLAN);

    private static final String TITLE =
            "Kế hoạch thực hiện Quyết định số 470/QĐ-TTg ngày 24/3/2026 của Thủ tướng Chính phủ phê"
                    + " duyệt Đề án “Phát triển đội ngũ cán bộ, công chức, viên chức người dân tộc"
                    + " thiểu số trong cơ quan nhà nước, đơn vị sự nghiệp công lập giai đoạn 2026 -"
                    + " 2030, định hướng đến năm 2035”";

    private static final Decision PLAN_ADOPTION =
            new Decision(
                    PLAN,
                    Days.PLAN_IN_FORCE,
                    "Ủy ban nhân dân tỉnh Thái Nguyên",
                    "Vương Quốc Tuấn, Chủ tịch");

    private static final Decision COMMUNES_OF_2025 =
            new Decision(
                    "1683/NQ-UBTVQH15",
                    LocalDate.of(2025, 6, 16),
                    "Ủy ban Thường vụ Quốc hội",
                    "Trần Thanh Mẫn, Chủ tịch Quốc hội");

    private Reference() {}

    static Fact commune(DemoUnit unit) {
        UnitEstablished established =
                new UnitEstablished(
                        unit.code(),
                        Days.REORGANISATION,
                        unit.name(),
                        unit.level(),
                        unit.function());
        return new Fact(
                established,
                authority(
                        COMMUNES_OF_2025,
                        "Nghị quyết 1683/NQ-UBTVQH15 về sắp xếp đơn vị hành chính cấp xã; mã đơn vị"
                                + " theo Quyết định 19/2025/QĐ-TTg",
                        unit.code().value()));
    }

    static Fact plan() {
        PlanAdopted adopted =
                new PlanAdopted(
                        PLAN_128,
                        Days.PLAN_IN_FORCE,
                        TITLE,
                        clauses(),
                        List.of(
                                new Milestone(LocalDate.of(2030, 12, 31), 80),
                                new Milestone(LocalDate.of(2035, 12, 31), 100)));
        return new Fact(
                adopted,
                authority(PLAN_ADOPTION, "Mục II.2 và lộ trình của Kế hoạch số 128/KH-UBND", PLAN));
    }

    static Fact task(TaskLaidDown task) {
        return new Fact(
                task,
                authority(
                        PLAN_ADOPTION,
                        "Nhiệm vụ của Kế hoạch số 128/KH-UBND: " + task.clause(),
                        PLAN + " " + task.task()));
    }

    private static List<Clause> clauses() {
        return List.of(
                new Clause(
                        "PROV",
                        "II.2.a",
                        Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                        Scope.PROVINCE_LEVEL,
                        null,
                        null,
                        10),
                commune(new Band(5, true, 10), 5),
                commune(new Band(10, true, 30), 10),
                commune(new Band(30, true, 50), 15),
                commune(new Band(50, true, 70), 25),
                commune(new Band(70, false, null), 35),
                unit("BDT", Measure.MEMBERS_OF_COUNCIL_BODY, "BAN-DAN-TOC-HDND"),
                unit("SDT", Measure.STAFF_OF_ASSIGNED_HEADCOUNT, "SO-DAN-TOC-TON-GIAO"));
    }

    private static Clause commune(@Nullable Band band, int minimumPercent) {
        return new Clause(
                "COM",
                "II.2.b",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.COMMUNE,
                null,
                band,
                minimumPercent);
    }

    private static Clause unit(String id, Measure measure, String code) {
        return new Clause(id, "II.2.c", measure, Scope.UNIT, new UnitCode(code), null, 30);
    }

    private static Authority authority(Decision decision, String reason, String subject) {
        UUID request = UUID.nameUUIDFromBytes(("reference:" + subject).getBytes(UTF_8));
        return new Authority(Authority.REFERENCE_ACTOR, decision, reason, request);
    }
}
