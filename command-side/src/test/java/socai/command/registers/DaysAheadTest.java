package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socai.command.testing.Sample.DECISION;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.RECRUITED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import socai.command.Order;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.organisation.AssignHeadcount;
import socai.command.registers.RegisterRefusal.NotYetHappened;
import socai.command.registers.RegisterRefusal.TooFarAhead;
import socai.command.testing.Sample;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Evaluated;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.RightFact;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskNumber;

/** Nine in the evening of 2 March in Greenwich is already 3 March, the legal day. */
class DaysAheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate LATEST = LocalDate.of(2031, 3, 3);
    private static final PersonId WHO = new PersonId(new UUID(1, 2));
    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final DaysAhead DAYS =
            new DaysAhead(Clock.fixed(Instant.parse("2026-03-02T21:00:00Z"), ZoneOffset.UTC));
    private static final Order ORDER =
            Sample.orderCiting(
                    DECISION, new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 60));

    @Test
    void whatIsDoneIsDoneByToday() {
        taken(done(TODAY));
        taken(trained(TODAY));
        taken(new Corrected(WHO, 1, new RightFact(trained(TODAY))));
        refused(done(TOMORROW), new NotYetHappened(TOMORROW, TODAY));
        refused(trained(TOMORROW), new NotYetHappened(TOMORROW, TODAY));
        taken(evaluated(TODAY));
        refused(evaluated(TOMORROW), new NotYetHappened(TOMORROW, TODAY));
        taken(new AllowanceEnded(WHO, TOMORROW, 0, AllowanceKind.REGION));
    }

    @Test
    void aCorrectionSaysNothingThatCouldNotBeRecorded() {
        refused(
                new PlanFactCorrected(PLAN, 1, new RightPlanFact(done(TOMORROW))),
                new NotYetHappened(TOMORROW, TODAY));
        refused(
                new Corrected(WHO, 1, new RightFact(left(LATEST.plusDays(1)))),
                new TooFarAhead(LATEST.plusDays(1), LATEST, 5));
    }

    @Test
    void aDecisionOnAPersonTakesEffectWithinFiveYears() {
        taken(left(LATEST));
        refused(left(LATEST.plusDays(1)), new TooFarAhead(LATEST.plusDays(1), LATEST, 5));
    }

    @Test
    void whatIsVoidMayLieAnywhereAndABodyIsNoPerson() {
        taken(new Annulled(WHO, LocalDate.of(2199, 1, 1), 1));
        taken(new HeadcountAssigned(FINANCE, LocalDate.of(2199, 1, 1), HeadcountKind.ASSIGNED, 5));
    }

    private static void taken(Event event) {
        assertThat(DAYS.notes(List.of(entry(event)))).isEmpty();
    }

    private static void refused(Event event, RegisterRefusal why) {
        assertThatThrownBy(() -> DAYS.notes(List.of(entry(left(TODAY)), entry(event))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private static LedgerEvent entry(Event event) {
        return new LedgerEvent(WHO.value(), 1, event, ORDER);
    }

    private static TaskDone done(LocalDate day) {
        return new TaskDone(
                PLAN,
                day,
                new TaskNumber("V.3"),
                new UnitCode("05569"),
                LocalDate.of(2026, 10, 31),
                new TaskDone.Product("12/BC-UBND", "Báo cáo"));
    }

    private static TrainingCompleted trained(LocalDate day) {
        return new TrainingCompleted(
                WHO,
                day,
                0,
                TrainingField.DIGITAL_SKILLS,
                TrainingLevel.SHORT_COURSE,
                "Trường Chính trị tỉnh",
                "CC-17");
    }

    private static Evaluated evaluated(LocalDate day) {
        return new Evaluated(WHO, day, 0, 2025, EvaluationGrade.GOOD);
    }

    private static Departed left(LocalDate day) {
        return new Departed(WHO, day, 0, DepartureKind.RETIREMENT);
    }
}
