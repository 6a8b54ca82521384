package socai.query.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitRenamed;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;

/** Two plans, the second replacing the first, and four bodies, with whatever happens to them. */
final class RandomPlan {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    static final LocalDate REPLACED_ON = LocalDate.of(2028, 7, 1);
    static final PlanId FIRST = new PlanId("128/KH-UBND");
    static final PlanId SECOND = new PlanId("77/KH-UBND");
    static final UnitCode HOME_AFFAIRS = new UnitCode("SO-NOI-VU");
    static final UnitCode PARK = new UnitCode("VQG");
    static final UnitCode DINH_HOA = new UnitCode("05569");
    static final UnitCode VAN_LANG = new UnitCode("02143");
    static final UnitCode POLICE = new UnitCode("CONG-AN-TINH");
    static final List<UnitCode> BODIES = List.of(HOME_AFFAIRS, PARK, DINH_HOA, VAN_LANG, POLICE);

    private static final List<Reading> READINGS = List.of(Reading.values());
    private static final int DAYS = 1_200;

    private final Random random;

    RandomPlan(long seed) {
        this.random = new Random(seed);
    }

    /** Both adoptions and the bodies, in an order in which they can be recorded. */
    List<Event> beginning() {
        return List.of(
                established(HOME_AFFAIRS, UnitLevel.PROVINCE),
                new UnitEstablished(
                        POLICE,
                        LocalDate.of(2020, 1, 1),
                        "Công an tỉnh",
                        UnitLevel.PROVINCE,
                        UnitFunction.ARMED_FORCES),
                adopted(FIRST, FIRST_DAY),
                established(PARK, UnitLevel.PUBLIC_SERVICE_UNIT),
                established(DINH_HOA, UnitLevel.COMMUNE),
                established(VAN_LANG, UnitLevel.COMMUNE),
                adopted(SECOND, REPLACED_ON));
    }

    /** The end of one body and another name of a second. */
    List<Event> changesOfBodies() {
        return List.of(
                new UnitDissolved(VAN_LANG, day()),
                new UnitRenamed(DINH_HOA, day(), "Xã Định Hoá"));
    }

    /** Some event of a plan, whether it can stand or not. */
    PlanEvent event(PlanId plan, int recorded) {
        return switch (random.nextInt(8)) {
            case 0 -> new PlanFactAnnulled(plan, FIRST_DAY, 1 + random.nextInt(recorded));
            case 1 ->
                    new PlanFactCorrected(
                            plan, 1 + random.nextInt(recorded), new RightPlanFact(fact(plan)));
            default -> fact(plan);
        };
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    Random random() {
        return random;
    }

    private PlanFact fact(PlanId plan) {
        LocalDate start = plan.equals(FIRST) ? FIRST_DAY : REPLACED_ON;
        LocalDate day = start.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(5)) {
            case 0 -> {
                Reading reading = READINGS.get(random.nextInt(READINGS.size()));
                List<Reading.Choice> choices = reading.choices();
                yield new ReadingChosen(
                        plan, day, reading, choices.get(random.nextInt(choices.size())));
            }
            case 1 -> task(plan, random.nextBoolean() ? start : day);
            default -> {
                TaskDone.Product product =
                        new TaskDone.Product(random.nextInt(99) + "/BC", "Báo cáo");
                yield new TaskDone(plan, day, number(), body(), due(), product);
            }
        };
    }

    private TaskLaidDown task(PlanId plan, LocalDate day) {
        TaskOwner owner =
                switch (random.nextInt(3)) {
                    case 0 -> new TaskOwner(TaskOwner.Kind.UNIT, body(), "SỞ NỘI VỤ");
                    case 1 -> new TaskOwner(TaskOwner.Kind.COMMUNES, null, "CẤP XÃ");
                    default -> new TaskOwner(TaskOwner.Kind.PROVINCE_BODIES, null, "CÁC SỞ");
                };
        TaskTime time =
                switch (random.nextInt(3)) {
                    case 0 -> new TaskTime("Thường xuyên", List.of(), null, null);
                    case 1 -> new TaskTime("Hai ngày", List.of(end(2027), end(2028)), null, null);
                    default ->
                            new TaskTime(
                                    "Hàng năm",
                                    List.of(),
                                    new TaskTime.Yearly(12, 31, 2026, null),
                                    "Không ghi ngày");
                };
        return new TaskLaidDown(
                plan, day, number(), "Phụ lục", "Việc", owner, null, "Văn bản", time);
    }

    private TaskNumber number() {
        return new TaskNumber("I." + (1 + random.nextInt(4)));
    }

    private UnitCode body() {
        return BODIES.get(random.nextInt(BODIES.size()));
    }

    private @Nullable LocalDate due() {
        return random.nextInt(4) == 0 ? null : end(2026 + random.nextInt(4));
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static UnitEstablished established(UnitCode unit, UnitLevel level) {
        return new UnitEstablished(
                unit, LocalDate.of(2020, 1, 1), "Tên " + unit, level, UnitFunction.GENERAL);
    }

    private static PlanAdopted adopted(PlanId plan, LocalDate day) {
        Clause clause =
                new Clause(
                        "PROV",
                        "II.2.a",
                        Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                        Clause.Scope.PROVINCE_LEVEL,
                        null,
                        null,
                        10);
        List<Milestone> roadmap = new ArrayList<>();
        roadmap.add(new Milestone(end(2030), 80));
        return new PlanAdopted(plan, day, "Kế hoạch " + plan, List.of(clause), roadmap);
    }
}
