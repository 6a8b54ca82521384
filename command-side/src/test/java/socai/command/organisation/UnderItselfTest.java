package socai.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.organisation.OrganisationRefusal.Chain;
import socai.command.organisation.OrganisationRefusal.UnderItself;
import socai.command.organisation.UnitAction.Annul;
import socai.command.organisation.UnitAction.Correct;
import socai.command.organisation.UnitAction.Take;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMoved;

/** On no day a body stands under itself, however the parents came to be recorded. */
class UnderItselfTest {

    private static final UnitCode PROVINCE = new UnitCode("UBND");
    private static final UnitCode DEPARTMENT = new UnitCode("SGD");
    private static final UnitCode SCHOOL = new UnitCode("THPT");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void begin() {
        NODE.forgetEverything();
        for (UnitCode unit : List.of(PROVINCE, DEPARTMENT, SCHOOL)) {
            NODE.record(Sample.establish(unit));
        }
        NODE.record(move(SCHOOL, FIRST, DEPARTMENT));
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aBodyIsNotMovedUnderOneThatStandsUnderIt() {
        NODE.record(move(DEPARTMENT, FIRST, PROVINCE));

        assertThat(refused(move(DEPARTMENT, LATER, SCHOOL)))
                .isEqualTo(circle(LATER, DEPARTMENT, SCHOOL, DEPARTMENT));
        assertThat(refused(move(PROVINCE, LATER, SCHOOL)))
                .isEqualTo(circle(LATER, PROVINCE, SCHOOL, DEPARTMENT, PROVINCE))
                .extracting(refusal -> ((UnderItself) refusal).chain().toString())
                .isEqualTo("UBND → THPT → SGD → UBND");
        assertThat(NODE.eventsOf(PROVINCE.stream())).hasSize(1);
    }

    @Test
    void aLateEntryClosesACircleOnTheDayOnWhichOthersCameToStandUnderTheBody() {
        NODE.record(move(DEPARTMENT, LATER, PROVINCE));

        assertThat(refused(move(PROVINCE, FIRST.minusYears(1), SCHOOL)))
                .isEqualTo(circle(LATER, PROVINCE, SCHOOL, DEPARTMENT, PROVINCE));
    }

    @Test
    void aBodyIsMovedUnderOneThatNoLongerStandsUnderIt() {
        NODE.record(move(SCHOOL, LATER, PROVINCE));

        NODE.record(move(DEPARTMENT, LATER, SCHOOL));

        assertThat(NODE.eventsOf(DEPARTMENT.stream())).hasSize(2);
        assertThat(refused(move(DEPARTMENT, LATER.minusDays(1), SCHOOL)))
                .isEqualTo(circle(LATER.minusDays(1), DEPARTMENT, SCHOOL, DEPARTMENT));
    }

    @Test
    void aCorrectedParentOrACorrectedDayClosesNoCircle() {
        NODE.record(move(DEPARTMENT, FIRST, PROVINCE));

        assertThat(refused(decide(DEPARTMENT, new Correct(1, moved(DEPARTMENT, FIRST, SCHOOL)))))
                .isEqualTo(circle(FIRST, DEPARTMENT, SCHOOL, DEPARTMENT));
        NODE.record(move(SCHOOL, LATER, PROVINCE));
        NODE.record(move(DEPARTMENT, LATER, SCHOOL));
        assertThat(
                        refused(
                                decide(
                                        SCHOOL,
                                        new Correct(
                                                2, moved(SCHOOL, LATER.plusDays(1), PROVINCE)))))
                .isEqualTo(circle(LATER, SCHOOL, DEPARTMENT, SCHOOL));
    }

    @Test
    void anAnnulledMoveAwayClosesNoCircle() {
        NODE.record(move(SCHOOL, LATER, PROVINCE));
        NODE.record(move(DEPARTMENT, LATER, SCHOOL));

        assertThat(refused(decide(SCHOOL, new Annul(2))))
                .isEqualTo(circle(LATER, SCHOOL, DEPARTMENT, SCHOOL));
    }

    @Test
    void aBodyThatOthersStandUnderBeforeItIsEstablishedIsNotPutUnderThem() {
        UnitCode coming = new UnitCode("MOI");
        NODE.record(move(DEPARTMENT, FIRST, coming));
        NODE.record(
                new EstablishUnit(
                        coming, LATER, "Sở mới", UnitLevel.PROVINCE, UnitFunction.GENERAL));

        assertThat(refused(move(coming, LATER, SCHOOL)))
                .isEqualTo(circle(LATER, coming, SCHOOL, DEPARTMENT, coming));
        NODE.record(move(DEPARTMENT, LATER.plusYears(1), PROVINCE));
        NODE.record(move(coming, LATER.plusYears(1), SCHOOL));
        UnitEstablished earlier =
                new UnitEstablished(
                        coming, FIRST, "Sở mới", UnitLevel.PROVINCE, UnitFunction.GENERAL);
        NODE.record(decide(coming, new Correct(0, earlier)));
    }

    @Test
    void twoMovesThatDoNotSeeEachOtherDoNotCloseACircleTogether() {
        AtomicBoolean slipped = new AtomicBoolean();
        try (Node other = NODE.neighbour()) {
            NODE.bus()
                    .registerHandlerInterceptor((work, chain) -> {
                        if (work.getMessage().getPayload() instanceof DecideOnUnit order
                                && order.unit().equals(DEPARTMENT)) {
                            work.onPrepareCommit(_ -> {
                                if (slipped.compareAndSet(false, true)) {
                                    onAnotherThread(
                                            () -> other.record(move(PROVINCE, FIRST, SCHOOL)));
                                }
                            });
                        }
                        return chain.proceed();
                    });

            assertThat(refused(move(DEPARTMENT, LATER, PROVINCE)))
                    .isEqualTo(circle(LATER, DEPARTMENT, PROVINCE, SCHOOL, DEPARTMENT));
        }
    }

    @Test
    void ofTwoNodesThatCloseACircleAtOnceOneIsRefused() {
        try (Node other = NODE.neighbour()) {
            for (int round = 0; round < 20; round++) {
                UnitCode one = new UnitCode("MOT-" + round);
                UnitCode two = new UnitCode("HAI-" + round);
                NODE.record(Sample.establish(one));
                NODE.record(Sample.establish(two));

                List<Outcome<Object>> outcomes =
                        Together.run(
                                2,
                                thread ->
                                        thread == 0
                                                ? NODE.record(move(one, FIRST, two))
                                                : other.record(move(two, FIRST, one)));

                assertThat(outcomes.stream().filter(outcome -> outcome.value().isPresent()))
                        .hasSize(1);
                assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Refused.class,
                                no -> assertThat(no.refusal()).isInstanceOf(UnderItself.class));
            }
        }
    }

    private static DecideOnUnit move(UnitCode unit, LocalDate day, UnitCode parent) {
        return decide(unit, new Take(moved(unit, day, parent)));
    }

    private static UnitMoved moved(UnitCode unit, LocalDate day, UnitCode parent) {
        return new UnitMoved(unit, day, parent);
    }

    private static DecideOnUnit decide(UnitCode unit, UnitAction action) {
        return new DecideOnUnit(unit, List.of(action));
    }

    private static UnderItself circle(LocalDate day, UnitCode... bodies) {
        return new UnderItself(bodies[0], day, new Chain(List.of(bodies)));
    }

    /** What is done on this thread would belong to the decision that is under way. */
    private static void onAnotherThread(Runnable deed) {
        CompletableFuture.runAsync(deed).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Refusal refused(DecideOnUnit order) {
        return catchThrowableOfType(Refused.class, () -> NODE.record(order)).refusal();
    }
}
