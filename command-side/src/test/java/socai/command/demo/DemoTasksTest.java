package socai.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import socai.events.Authority;
import socai.events.plan.PlanEvent;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskOwner;
import socai.reference.Province;
import socai.tasks.Programme;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** The tasks of the annex, as printed, and what the demonstration says of them. */
class DemoTasksTest {

    private static final List<Fact> TOLD =
            new DemoProvince(Told.SEED, 100, Told.TODAY).organisationAndPlan();

    @Test
    void theSixteenTasksOfTheAnnexAndTheReportOfHomeAffairsAreThere() {
        assertThat(facts(TaskLaidDown.class).stream().map(task -> task.task().value()))
                .containsExactly(
                        "I.1", "I.2", "I.3", "I.4", "V.1.đ", "II.1", "II.2", "III.1", "III.2",
                        "III.3", "IV.1", "IV.2", "IV.3", "IV.4", "V.1", "V.2", "V.3");
    }

    @Test
    void whatAnnexAndPlanLeaveOpenIsSaidToBeOpen() {
        for (TaskLaidDown task : facts(TaskLaidDown.class)) {
            assertThat(task.time().open() == null)
                    .as(task.task().value())
                    .isEqualTo(task.time().isContinuous());
        }
    }

    @Test
    void aReportAskedForBeforeADayIsInTimeUntilTheDayBefore() {
        assertThat(task("IV.4").time().isLastDay(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(task("V.3").time().isLastDay(LocalDate.of(2031, 10, 31))).isTrue();
        assertThat(task("V.1.đ").time().isLastDay(LocalDate.of(2026, 11, 14))).isTrue();
        assertThat(task("I.4").time().lastDays())
                .containsExactly(LocalDate.of(2028, 12, 31), LocalDate.of(2030, 12, 31));
    }

    @Test
    void everythingUnderThePlanCanStand() {
        List<Line<PlanEvent>> lines = new ArrayList<>();
        facts(PlanEvent.class)
                .forEach(event -> lines.add(Programme.line(lines.size(), lines.size(), event)));
        Programme all = Programme.of(Chronicle.of(lines).standing());
        assertThat(all.clash()).isEmpty();
        assertThat(all.reports()).hasSameSizeAs(facts(TaskDone.class)).hasSizeGreaterThan(150);
    }

    @Test
    void theReportsAreInventedAndNoneIsOfTheFuture() {
        assertThat(TOLD)
                .filteredOn(fact -> fact.event() instanceof TaskDone)
                .allSatisfy(fact -> {
                    assertThat(fact.authority().actor()).isEqualTo(Authority.DEMO_ACTOR);
                    assertThat(fact.event().effectiveOn()).isBeforeOrEqualTo(Told.TODAY);
                    assertThat(((TaskDone) fact.event()).product().name()).contains("minh họa");
                });
    }

    @Test
    void someCommunesReportInTimeSomeLateAndSomeNotAtAll() {
        LocalDate due = LocalDate.of(2026, 10, 31);
        List<TaskDone> reports =
                facts(TaskDone.class).stream()
                        .filter(done -> done.task().value().equals("V.3"))
                        .filter(done -> Objects.equals(done.due(), due))
                        .toList();
        assertThat(task("V.3").owner().kind()).isEqualTo(TaskOwner.Kind.COMMUNES);
        assertThat(reports).hasSizeBetween(50, Province.communes().size() - 5);
        assertThat(reports).anyMatch(done -> done.effectiveOn().isAfter(due));
        assertThat(reports).anyMatch(done -> !done.effectiveOn().isAfter(due));
    }

    private static TaskLaidDown task(String number) {
        return facts(TaskLaidDown.class).stream()
                .filter(task -> task.task().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static <E> List<E> facts(Class<E> type) {
        return TOLD.stream().map(Fact::event).filter(type::isInstance).map(type::cast).toList();
    }
}
