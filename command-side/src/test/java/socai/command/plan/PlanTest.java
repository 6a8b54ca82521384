package socai.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.plan.PlanAction.Annul;
import socai.command.plan.PlanAction.Correct;
import socai.command.plan.PlanAction.Take;
import socai.command.plan.PlanRefusal.AdoptionIsNotAmended;
import socai.command.plan.PlanRefusal.BeforePlan;
import socai.command.plan.PlanRefusal.ContradictsPlanEvent;
import socai.command.plan.PlanRefusal.NoSuchOccurrence;
import socai.command.plan.PlanRefusal.NoSuchPlanEvent;
import socai.command.plan.PlanRefusal.NotAmongOwners;
import socai.command.plan.PlanRefusal.OccurrenceNotSaid;
import socai.command.plan.PlanRefusal.OwnerDoesNotExist;
import socai.command.plan.PlanRefusal.PlanAlreadyAdopted;
import socai.command.plan.PlanRefusal.PlanAnnulmentHoldsNoFact;
import socai.command.plan.PlanRefusal.PlanEventAlreadyAnnulled;
import socai.command.plan.PlanRefusal.PlanEventAlreadyCorrected;
import socai.command.plan.PlanRefusal.TaskAlreadyDone;
import socai.command.plan.PlanRefusal.TaskAlreadyLaidDown;
import socai.command.plan.PlanRefusal.TaskNotLaidDown;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.events.plan.ReadingChosen;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;

class PlanTest {

    private static final PlanId PLAN_128 = new PlanId("128/KH-UBND");
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 4, 1);
    private static final LocalDate DONE_ON = LocalDate.of(2026, 10, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final UnitCode HOME_AFFAIRS = new UnitCode("SO-NOI-VU");
    private static final TaskNumber REPORT = new TaskNumber("V.3");
    private static final TaskNumber GUIDANCE = new TaskNumber("I.1");
    private static final String PRINTED = "Trước 01/11 hàng năm";
    private static final String COMMUNES = "ỦY BAN NHÂN DÂN CẤP XÃ";
    private static final TaskDone.Product PRODUCT =
            new TaskDone.Product("12/BC-UBND", "Báo cáo năm 2026");
    private static final List<Clause> CLAUSES =
            List.of(
                    new Clause(
                            "PRO",
                            "II.2.a",
                            Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                            Clause.Scope.PROVINCE_LEVEL,
                            null,
                            null,
                            15));
    private static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));

    private final AggregateTestFixture<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @BeforeEach
    void connect() {
        Bodies homeAffairsAndCommunes =
                (kind, unit, day) ->
                        !day.isBefore(IN_FORCE)
                                && (kind == TaskOwner.Kind.COMMUNES
                                        ? unit.equals(DINH_HOA)
                                        : unit.equals(HOME_AFFAIRS));
        plan.registerInjectableResource(homeAffairsAndCommunes);
        plan.registerCommandTargetResolver(message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).stream(), null));
    }

    @Test
    void aPlanIsAdopted() {
        plan.givenNoPriorActivity()
                .when(adopt(IN_FORCE))
                .expectEvents(adopted())
                .expectResultMessagePayload(new Receipt(PLAN_128.stream(), 0));
    }

    @Test
    void aDocumentIsAdoptedOnce() {
        plan.given(adopted())
                .when(adopt(IN_FORCE.plusYears(1)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new PlanAlreadyAdopted(PLAN_128, IN_FORCE).toString());
    }

    @Test
    void allThatADecisionOrdersUnderAPlanIsRecorded() {
        plan.given(adopted())
                .when(decide(new Take(chosen()), new Take(reports()), new Take(done(DINH_HOA))))
                .expectEvents(chosen(), reports(), done(DINH_HOA))
                .expectResultMessagePayload(new Receipt(PLAN_128.stream(), 3, 3));
    }

    @Test
    void nothingIsRecordedUnderAPlanThatWasNotAdopted() {
        plan.givenNoPriorActivity()
                .when(decide(new Take(chosen())))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void nothingHoldsBeforeThePlan() {
        LocalDate dayBefore = IN_FORCE.minusDays(1);
        refused(
                new BeforePlan(PLAN_128, dayBefore, IN_FORCE),
                new Take(
                        new ReadingChosen(
                                PLAN_128, dayBefore, Reading.WOMEN_OF, Choice.OF_ACTUAL)));
    }

    @Test
    void aNumberNamesOneTask() {
        refused(
                new TaskAlreadyLaidDown(PLAN_128, REPORT),
                new Take(reports()),
                new Take(reports()));
    }

    @Test
    void aTaskOfOneBodyNamesABodyThatExists() {
        UnitCode nobody = new UnitCode("SO-NGOAI-VU");
        refused(new OwnerDoesNotExist(GUIDANCE, nobody, IN_FORCE), new Take(guidanceOf(nobody)));
        plan.given(adopted())
                .when(decide(new Take(guidanceOf(HOME_AFFAIRS))))
                .expectEvents(guidanceOf(HOME_AFFAIRS));
    }

    @Test
    void whatIsDoneIsATaskThatHolds() {
        refused(new TaskNotLaidDown(PLAN_128, REPORT, DONE_ON), new Take(done(DINH_HOA)));
    }

    @Test
    void whoReportsAnswersForTheTaskOnTheDayItIsDue() {
        refused(
                new NotAmongOwners(REPORT, HOME_AFFAIRS, COMMUNES, DUE),
                new Take(reports()),
                new Take(done(HOME_AFFAIRS)));
        refused(
                new NotAmongOwners(GUIDANCE, DINH_HOA, "SỞ NỘI VỤ", DONE_ON),
                new Take(guidanceOf(HOME_AFFAIRS)),
                new Take(new TaskDone(PLAN_128, DONE_ON, GUIDANCE, DINH_HOA, null, PRODUCT)));
    }

    @Test
    void aReportNamesADayOnWhichTheTaskIsDue() {
        LocalDate never = DUE.plusDays(1);
        refused(
                new NoSuchOccurrence(REPORT, never, PRINTED),
                new Take(reports()),
                new Take(new TaskDone(PLAN_128, DONE_ON, REPORT, DINH_HOA, never, PRODUCT)));
        refused(
                new OccurrenceNotSaid(REPORT, PRINTED),
                new Take(reports()),
                new Take(new TaskDone(PLAN_128, DONE_ON, REPORT, DINH_HOA, null, PRODUCT)));
    }

    @Test
    void oneBodyDoesOneOccurrenceOnce() {
        plan.given(adopted(), reports(), done(DINH_HOA))
                .when(decide(new Take(done(DINH_HOA))))
                .expectNoEvents()
                .expectExceptionMessage(new TaskAlreadyDone(REPORT, DINH_HOA, DUE).toString());
    }

    @Test
    void aWrongReportIsWithdrawnAndMadeAgain() {
        PlanFactAnnulled withdrawal = new PlanFactAnnulled(PLAN_128, DONE_ON, 2);
        plan.given(adopted(), reports(), done(DINH_HOA))
                .when(decide(new Annul(2), new Take(done(DINH_HOA))))
                .expectEvents(withdrawal, done(DINH_HOA));
        plan.given(adopted(), reports(), done(DINH_HOA), withdrawal)
                .when(decide(new Annul(3)))
                .expectEvents(new PlanFactAnnulled(PLAN_128, DONE_ON, 3));
    }

    @Test
    void aWrongChoiceIsCorrected() {
        ReadingChosen right =
                new ReadingChosen(PLAN_128, DONE_ON, Reading.WOMEN_OF, Choice.OF_ACTUAL);
        plan.given(adopted(), chosen())
                .when(decide(new Correct(1, right)))
                .expectEvents(new PlanFactCorrected(PLAN_128, 1, new RightPlanFact(right)));
    }

    @Test
    void aTaskOfWhichSomethingWasDoneIsNotAnnulledByItself() {
        plan.given(adopted(), reports(), done(DINH_HOA))
                .when(decide(new Annul(1)))
                .expectNoEvents()
                .expectExceptionMessage(
                        new ContradictsPlanEvent(PLAN_128, "plan.task-done", DONE_ON, 2)
                                .toString());
    }

    @Test
    void anAmendmentNamesAnEventThatIsThereAndStands() {
        PlanFactAnnulled annulled = new PlanFactAnnulled(PLAN_128, IN_FORCE, 1);
        PlanFactCorrected corrected =
                new PlanFactCorrected(PLAN_128, 1, new RightPlanFact(chosen()));
        refused(new NoSuchPlanEvent(PLAN_128, 7), new Annul(7));
        refused(new AdoptionIsNotAmended(PLAN_128, 0), new Annul(0));
        refused(new AdoptionIsNotAmended(PLAN_128, 0), new Correct(0, chosen()));
        plan.given(adopted(), chosen(), annulled)
                .when(decide(new Annul(1)))
                .expectExceptionMessage(new PlanEventAlreadyAnnulled(PLAN_128, 1, 2).toString());
        plan.given(adopted(), chosen(), corrected)
                .when(decide(new Correct(1, chosen())))
                .expectExceptionMessage(new PlanEventAlreadyCorrected(PLAN_128, 1, 2).toString());
        plan.given(adopted(), chosen(), annulled)
                .when(decide(new Correct(2, chosen())))
                .expectExceptionMessage(new PlanAnnulmentHoldsNoFact(PLAN_128, 2).toString());
    }

    private void refused(PlanRefusal refusal, PlanAction... actions) {
        plan.given(adopted())
                .when(decide(actions))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(refusal.toString());
    }

    private static DecideOnPlan decide(PlanAction... actions) {
        return new DecideOnPlan(PLAN_128, List.of(actions));
    }

    private static ReadingChosen chosen() {
        return new ReadingChosen(PLAN_128, IN_FORCE, Reading.WOMEN_OF, Choice.OF_ACTUAL);
    }

    private static TaskLaidDown reports() {
        return task(
                REPORT,
                new TaskOwner(TaskOwner.Kind.COMMUNES, null, COMMUNES),
                new TaskTime(PRINTED, List.of(), new TaskTime.Yearly(10, 31, 2026, null), null));
    }

    private static TaskLaidDown guidanceOf(UnitCode unit) {
        return task(
                GUIDANCE,
                new TaskOwner(TaskOwner.Kind.UNIT, unit, "SỞ NỘI VỤ"),
                new TaskTime("Thường xuyên", List.of(), null, null));
    }

    private static TaskLaidDown task(TaskNumber number, TaskOwner owner, TaskTime time) {
        return new TaskLaidDown(
                PLAN_128, IN_FORCE, number, "Phụ lục", "Báo cáo", owner, null, "Báo cáo", time);
    }

    private static TaskDone done(UnitCode by) {
        return new TaskDone(PLAN_128, DONE_ON, REPORT, by, DUE, PRODUCT);
    }

    private static AdoptPlan adopt(LocalDate day) {
        return new AdoptPlan(PLAN_128, day, "Kế hoạch 128", CLAUSES, ROADMAP);
    }

    private static PlanAdopted adopted() {
        return new PlanAdopted(PLAN_128, IN_FORCE, "Kế hoạch 128", CLAUSES, ROADMAP);
    }
}
