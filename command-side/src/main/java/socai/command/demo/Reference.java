package socai.command.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.organisation.UnitEstablished;
import socai.events.plan.PlanId;
import socai.events.plan.TaskLaidDown;
import socai.reference.Plan128;

/** The real facts that a demonstration stands on: the communes of today and Plan 128/KH-UBND. */
final class Reference {

    private static final String PLAN = "128/KH-UBND";

    /** The one plan of the demonstration. */
    static final PlanId PLAN_128 = new PlanId(PLAN);

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
        return new Fact(
                Plan128.adopted(),
                authority(PLAN_ADOPTION, "Mục II và lộ trình của Kế hoạch số 128/KH-UBND", PLAN));
    }

    static Fact task(TaskLaidDown task) {
        return new Fact(
                task,
                authority(
                        PLAN_ADOPTION,
                        "Nhiệm vụ của Kế hoạch số 128/KH-UBND: " + task.clause(),
                        PLAN + " " + task.task()));
    }

    private static Authority authority(Decision decision, String reason, String subject) {
        UUID request = UUID.nameUUIDFromBytes(("reference:" + subject).getBytes(UTF_8));
        return new Authority(Authority.REFERENCE_ACTOR, decision, reason, request);
    }
}
