package socai.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.events.plan.ReadingChosen;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskDone.Product;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;
import socai.tasks.Programme.Clash;
import socai.tasks.Programme.Stood;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** What stands under one plan, by example. */
class ProgrammeTest {

    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 4, 1);
    private static final LocalDate DONE_ON = LocalDate.of(2026, 10, 20);
    private static final LocalDate DUE_2026 = LocalDate.of(2026, 10, 31);
    private static final UnitCode HOME_AFFAIRS = new UnitCode("SO-NOI-VU");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final TaskNumber REPORT = new TaskNumber("V.3");
    private static final TaskNumber GUIDANCE = new TaskNumber("I.1");

    @Test
    void what_is_recorded_in_order_stands() {
        ReadingChosen chosen =
                new ReadingChosen(PLAN, IN_FORCE, Reading.WOMEN_OF, Choice.OF_ACTUAL);
        Programme all = of(adopted(), yearlyOfCommunes(), chosen, reported(DINH_HOA, DUE_2026));
        assertThat(all.clash()).isEmpty();
        assertThat(all.adoption()).contains(new Stood<>(adopted(), 0));
        assertThat(all.tasks()).containsExactly(new Stood<>(yearlyOfCommunes(), 1));
        assertThat(all.choices()).containsExactly(new Stood<>(chosen, 2));
        assertThat(all.reports()).containsExactly(new Stood<>(reported(DINH_HOA, DUE_2026), 3));
        assertThat(all.task(REPORT)).contains(yearlyOfCommunes());
        assertThat(all.task(GUIDANCE)).isEmpty();
    }

    @Test
    void a_document_is_adopted_once() {
        assertThat(conflict(adopted(), adopted())).isEqualTo(PlanConflict.ALREADY_ADOPTED);
    }

    @Test
    void nothing_holds_before_the_plan() {
        LocalDate dayBefore = IN_FORCE.minusDays(1);
        assertThat(
                        conflict(
                                adopted(),
                                new ReadingChosen(
                                        PLAN,
                                        dayBefore,
                                        Reading.ROUNDING,
                                        Choice.CEIL_BEFORE_SCALING)))
                .isEqualTo(PlanConflict.BEFORE_PLAN);
        assertThat(conflict(continuous())).isEqualTo(PlanConflict.BEFORE_PLAN);
    }

    @Test
    void a_number_names_one_task() {
        assertThat(conflict(adopted(), continuous(), continuous()))
                .isEqualTo(PlanConflict.TASK_ALREADY_LAID_DOWN);
    }

    @Test
    void a_report_needs_its_task_and_an_occurrence_of_it() {
        assertThat(conflict(adopted(), reported(DINH_HOA, DUE_2026)))
                .isEqualTo(PlanConflict.TASK_NOT_LAID_DOWN);
        for (LocalDate wrong :
                List.of(DUE_2026.plusDays(1), DUE_2026.minusYears(1), DUE_2026.plusYears(5))) {
            assertThat(conflict(adopted(), yearlyOfCommunes(), reported(DINH_HOA, wrong)))
                    .as("%s", wrong)
                    .isEqualTo(PlanConflict.NO_SUCH_OCCURRENCE);
        }
        assertThat(conflict(adopted(), yearlyOfCommunes(), reported(DINH_HOA, null)))
                .isEqualTo(PlanConflict.NO_SUCH_OCCURRENCE);
        assertThat(conflict(adopted(), continuous(), guidance(HOME_AFFAIRS, DUE_2026)))
                .isEqualTo(PlanConflict.NO_SUCH_OCCURRENCE);
    }

    @Test
    void an_occurrence_before_the_task_holds_is_none() {
        LocalDate late = LocalDate.of(2027, 1, 1);
        TaskLaidDown task = task(REPORT, late, communes(), yearly());
        assertThat(Programme.occurrences(task)).first().isEqualTo(DUE_2026.plusYears(1));
        TaskDone report =
                new TaskDone(PLAN, late, REPORT, DINH_HOA, DUE_2026, new Product("1/BC", "x"));
        assertThat(conflict(adopted(), task, report)).isEqualTo(PlanConflict.NO_SUCH_OCCURRENCE);
    }

    @Test
    void a_task_of_one_body_is_reported_by_it() {
        assertThat(conflict(adopted(), continuous(), guidance(DINH_HOA, null)))
                .isEqualTo(PlanConflict.NOT_THE_OWNER);
        assertThat(of(adopted(), continuous(), guidance(HOME_AFFAIRS, null)).clash()).isEmpty();
    }

    @Test
    void one_body_does_one_occurrence_once_and_what_goes_on_all_the_time_again_and_again() {
        assertThat(
                        conflict(
                                adopted(),
                                yearlyOfCommunes(),
                                reported(DINH_HOA, DUE_2026),
                                reported(DINH_HOA, DUE_2026)))
                .isEqualTo(PlanConflict.ALREADY_DONE);
        assertThat(
                        of(
                                        adopted(),
                                        yearlyOfCommunes(),
                                        reported(DINH_HOA, DUE_2026),
                                        reported(new UnitCode("02143"), DUE_2026),
                                        reported(DINH_HOA, DUE_2026.plusYears(1)))
                                .clash())
                .isEmpty();
        assertThat(
                        of(
                                        adopted(),
                                        continuous(),
                                        guidance(HOME_AFFAIRS, null),
                                        guidance(HOME_AFFAIRS, null))
                                .reports())
                .hasSize(2);
    }

    @Test
    void what_cannot_stand_is_left_out_and_only_the_first_is_named() {
        Programme all =
                of(adopted(), reported(DINH_HOA, DUE_2026), guidance(DINH_HOA, null), continuous());
        assertThat(all.reports()).isEmpty();
        assertThat(all.tasks()).hasSize(1);
        assertThat(all.clash().map(Clash::conflict)).contains(PlanConflict.TASK_NOT_LAID_DOWN);
        assertThat(all.clash().orElseThrow().entry().fact())
                .isEqualTo(reported(DINH_HOA, DUE_2026));
    }

    @Test
    void a_report_recorded_before_its_task_stands_when_the_task_held_by_then() {
        assertThat(of(adopted(), guidance(HOME_AFFAIRS, null), continuous()).reports()).hasSize(1);
    }

    @Test
    void a_withdrawn_report_leaves_the_occurrence_open_and_a_withdrawn_withdrawal_does_not() {
        List<PlanEvent> events =
                new ArrayList<>(
                        List.of(
                                adopted(),
                                yearlyOfCommunes(),
                                reported(DINH_HOA, DUE_2026),
                                new PlanFactAnnulled(PLAN, DONE_ON, 2)));
        assertThat(of(events).reports()).isEmpty();
        events.add(new PlanFactAnnulled(PLAN, DONE_ON, 3));
        assertThat(of(events).reports()).hasSize(1);
    }

    @Test
    void a_corrected_choice_is_the_right_one_at_the_place_of_the_wrong() {
        ReadingChosen wrong = new ReadingChosen(PLAN, IN_FORCE, Reading.ROADMAP, Choice.COVERAGE);
        ReadingChosen right =
                new ReadingChosen(PLAN, DONE_ON, Reading.ROADMAP, Choice.SCALED_FLOOR);
        Programme all =
                of(adopted(), wrong, new PlanFactCorrected(PLAN, 1, new RightPlanFact(right)));
        assertThat(all.choices()).containsExactly(new Stood<>(right, 1));
    }

    private static @Nullable PlanConflict conflict(PlanEvent... events) {
        return of(events).clash().map(Clash::conflict).orElse(null);
    }

    private static Programme of(PlanEvent... events) {
        return of(List.of(events));
    }

    private static Programme of(List<PlanEvent> events) {
        List<Line<PlanEvent>> lines = new ArrayList<>();
        events.forEach(event -> lines.add(Programme.line(lines.size(), lines.size(), event)));
        return Programme.of(Chronicle.of(lines).standing());
    }

    private static PlanAdopted adopted() {
        Clause clause =
                new Clause(
                        "PROV",
                        "II.2.a",
                        Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                        Clause.Scope.PROVINCE_LEVEL,
                        null,
                        null,
                        10);
        return new PlanAdopted(
                PLAN,
                IN_FORCE,
                "Kế hoạch 128",
                List.of(clause),
                List.of(new Milestone(LocalDate.of(2030, 12, 31), 80)));
    }

    private static TaskLaidDown yearlyOfCommunes() {
        return task(REPORT, IN_FORCE, communes(), yearly());
    }

    private static TaskLaidDown continuous() {
        return task(
                GUIDANCE,
                IN_FORCE,
                new TaskOwner(TaskOwner.Kind.UNIT, HOME_AFFAIRS, "SỞ NỘI VỤ"),
                new TaskTime("Thường xuyên", List.of(), null, null));
    }

    private static TaskLaidDown task(
            TaskNumber number, LocalDate day, TaskOwner owner, TaskTime time) {
        return new TaskLaidDown(
                PLAN,
                day,
                number,
                "Phụ lục",
                "Báo cáo định kỳ",
                owner,
                "Sở Nội vụ",
                "Báo cáo",
                time);
    }

    private static TaskOwner communes() {
        return new TaskOwner(TaskOwner.Kind.COMMUNES, null, "ỦY BAN NHÂN DÂN CẤP XÃ");
    }

    private static TaskTime yearly() {
        return new TaskTime(
                "Trước 01/11 hàng năm", List.of(), new TaskTime.Yearly(10, 31, 2026, 2030), null);
    }

    private static TaskDone reported(UnitCode by, @Nullable LocalDate due) {
        return new TaskDone(PLAN, DONE_ON, REPORT, by, due, new Product("12/BC-UBND", "Báo cáo"));
    }

    private static TaskDone guidance(UnitCode by, @Nullable LocalDate due) {
        return new TaskDone(PLAN, DONE_ON, GUIDANCE, by, due, new Product("9/HD-SNV", "Hướng dẫn"));
    }
}
