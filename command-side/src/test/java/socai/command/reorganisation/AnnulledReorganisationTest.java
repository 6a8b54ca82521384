package socai.command.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.organisation.DecideOnUnit;
import socai.command.organisation.OrganisationRefusal.Chain;
import socai.command.organisation.OrganisationRefusal.StillMoved;
import socai.command.organisation.OrganisationRefusal.UnderItself;
import socai.command.organisation.OrganisationRefusal.UnitHasHadStaff;
import socai.command.organisation.UnitAction;
import socai.command.personnel.Action;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal.CannotStandForAll;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.reorganisation.AnnulReorganisation.OfBody;
import socai.command.reorganisation.Reorganise.Follow;
import socai.command.reorganisation.Reorganise.Named;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Transferred;

/** A reorganisation is void with all its moves, or not at all. */
class AnnulledReorganisationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UnitCode NEW = new UnitCode("SNVTC");
    private static final Position HEAD = new Position("Giám đốc", PositionKind.HEAD);

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void begin() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void anEndIsNotAnnulledWhileThoseWhoFollowedStayWhereItPutThem() {
        List<PersonId> people =
                IntStream.range(1, 13).mapToObj(i -> NODE.recruit(somebody(i))).toList();
        NODE.record(mergeBoth());

        StillMoved no = (StillMoved) refused(decide(HOME_AFFAIRS, new UnitAction.Annul(1)));

        assertThat(no.people()).isEqualTo(12);
        assertThat(no.unit()).isEqualTo(HOME_AFFAIRS);
        assertThat(no.who()).hasSize(10).isSubsetOf(people);
        assertThat(NODE.eventsOf(HOME_AFFAIRS.stream())).hasSize(2);
    }

    @Test
    void aDissolutionAndASplitAreNotAnnulledByThemselvesEitherNorCorrectedAway() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(
                new Reorganise(
                        DAY,
                        List.of(),
                        List.of(new UnitDissolved(HOME_AFFAIRS, DAY)),
                        List.of(new Follow(HOME_AFFAIRS, FINANCE)),
                        List.of()));
        NODE.record(
                new Reorganise(
                        DAY.plusDays(1),
                        List.of(established(NEW, DAY.plusDays(1))),
                        List.of(new UnitSplit(FINANCE, DAY.plusDays(1), List.of(FINANCE, NEW))),
                        List.of(),
                        List.of(new Named(lan, NEW, null))));

        assertThat(refused(decide(HOME_AFFAIRS, new UnitAction.Annul(1))))
                .isEqualTo(new StillMoved(1, HOME_AFFAIRS, List.of(lan)));
        assertThat(refused(decide(FINANCE, new UnitAction.Annul(1))))
                .isEqualTo(new StillMoved(1, FINANCE, List.of(lan)));
        assertThat(
                        refused(
                                decide(
                                        HOME_AFFAIRS,
                                        new UnitAction.Correct(
                                                1,
                                                new UnitDissolved(
                                                        HOME_AFFAIRS, DAY.plusYears(1))))))
                .isEqualTo(new StillMoved(1, HOME_AFFAIRS, List.of(lan)));
    }

    @Test
    void anEndThatMovedNobodyIsAnnulledByItselfAndAMoveIsNot() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(mergeBoth());
        NODE.record(decide(FINANCE, new UnitAction.Annul(1)));

        assertThat(refused(new Decide(lan, List.of(new Action.Annul(1)))))
                .isEqualTo(new UnitEndsBefore(lan, HOME_AFFAIRS, DAY));
    }

    @Test
    void aReorganisationIsVoidWithItsMovesAndTheBodyItFounded() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Appointed(lan, RECRUITED, HEAD)));
        PersonId hoa = in(2, FINANCE);
        PersonId left = NODE.recruit(somebody(3));
        NODE.record(mergeBoth());
        NODE.record(Decide.that(new Departed(left, DAY.plusMonths(2), DepartureKind.RETIREMENT)));

        NODE.record(annulBoth(new OfBody(NEW, List.of(0L))));

        assertThat(last(HOME_AFFAIRS)).isEqualTo(new UnitFactAnnulled(HOME_AFFAIRS, DAY, 1));
        assertThat(last(FINANCE)).isEqualTo(new UnitFactAnnulled(FINANCE, DAY, 1));
        assertThat(last(NEW)).isEqualTo(new UnitFactAnnulled(NEW, DAY, 0));
        assertThat(last(lan)).isEqualTo(new Annulled(lan, DAY, 2));
        assertThat(last(hoa)).isEqualTo(new Annulled(hoa, DAY, 1));
        assertThat(last(left)).isEqualTo(new Annulled(left, DAY, 1));
        NODE.record(Decide.that(new Transferred(lan, DAY.plusYears(1), FINANCE)));
        NODE.record(recruit(somebody(4), DAY.plusDays(1), HOME_AFFAIRS));
        assertThat(refused(recruit(somebody(5), DAY.plusDays(1), NEW))).isNotNull();
        NODE.record(mergeAgain());
        assertThat(last(hoa)).isInstanceOf(Reassigned.class);
    }

    @Test
    void whoCannotGoBackIsListedAndNothingIsRecorded() {
        PersonId lan = NODE.recruit(Sample.LAN);
        PersonId hoa = in(2, FINANCE);
        NODE.record(mergeBoth());
        UnitCode third = new UnitCode("SKHCN");
        NODE.record(
                new Reorganise(
                        DAY.plusYears(1),
                        List.of(established(third, DAY.plusYears(1))),
                        List.of(new UnitSplit(NEW, DAY.plusYears(1), List.of(NEW, third))),
                        List.of(),
                        List.of(new Named(hoa, third, null))));
        long before = NODE.rows("ledger.event");

        CannotStandForAll no = (CannotStandForAll) refused(annulBoth());

        assertThat(no.who())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.person()).isEqualTo(hoa);
                    assertThat(each.code()).isEqualTo("contradicts-later-event");
                });
        assertThat(NODE.rows("ledger.event")).isEqualTo(before);
        NODE.record(
                new AnnulReorganisation(
                        List.of(new OfBody(NEW, List.of(1L)), new OfBody(third, List.of(0L)))));
        NODE.record(annulBoth());
        assertThat(last(lan)).isEqualTo(new Annulled(lan, DAY, 1));
    }

    @Test
    void aBodyWhereSomebodyElseServesDoesNotLoseItsDays() {
        NODE.recruit(Sample.LAN);
        NODE.record(mergeBoth());
        NODE.record(recruit(somebody(7), DAY.plusMonths(1), NEW));

        assertThat(refused(annulBoth(new OfBody(NEW, List.of(0L)))))
                .isEqualTo(new UnitHasHadStaff(NEW, 1));
        NODE.record(annulBoth());
        assertThat(last(HOME_AFFAIRS)).isEqualTo(new UnitFactAnnulled(HOME_AFFAIRS, DAY, 1));
    }

    @Test
    void whoComesToTheBodyWhileItsFoundingIsAnnulledIsNotForgotten() {
        NODE.recruit(Sample.LAN);
        NODE.record(mergeBoth());
        AtomicBoolean slipped = new AtomicBoolean();
        try (Node other = NODE.neighbour()) {
            NODE.bus()
                    .registerHandlerInterceptor((work, chain) -> {
                        if (work.getMessage().getPayload() instanceof AnnulReorganisation) {
                            work.onPrepareCommit(_ -> {
                                if (slipped.compareAndSet(false, true)) {
                                    onAnotherThread(() ->
                                            other.record(
                                                    recruit(somebody(8), DAY.plusMonths(1), NEW)));
                                }
                            });
                        }
                        return chain.proceed();
                    });

            assertThat(refused(annulBoth(new OfBody(NEW, List.of(0L)))))
                    .isEqualTo(new UnitHasHadStaff(NEW, 1));
        }
    }

    @Test
    void bodiesThatComeBackTogetherDoNotCloseACircle() {
        UnitCode third = new UnitCode("SKHCN");
        NODE.record(Sample.establish(third));
        NODE.record(move(HOME_AFFAIRS, Sample.FOUNDED, FINANCE));
        NODE.record(move(FINANCE, Sample.FOUNDED, third));
        NODE.record(mergeBoth());
        NODE.record(move(third, DAY.plusDays(1), HOME_AFFAIRS));

        assertThat(
                        refused(
                                new AnnulReorganisation(
                                        List.of(
                                                new OfBody(HOME_AFFAIRS, List.of(2L)),
                                                new OfBody(FINANCE, List.of(2L))))))
                .isEqualTo(
                        new UnderItself(
                                HOME_AFFAIRS,
                                DAY.plusDays(1),
                                new Chain(List.of(HOME_AFFAIRS, FINANCE, third, HOME_AFFAIRS))));
    }

    private static AnnulReorganisation annulBoth(OfBody... more) {
        List<OfBody> bodies = new ArrayList<>();
        bodies.add(new OfBody(HOME_AFFAIRS, List.of(1L)));
        bodies.add(new OfBody(FINANCE, List.of(1L)));
        bodies.addAll(List.of(more));
        return new AnnulReorganisation(bodies);
    }

    private static Reorganise mergeBoth() {
        return new Reorganise(
                DAY,
                List.of(established(NEW, DAY)),
                List.of(new UnitMerged(HOME_AFFAIRS, DAY, NEW), new UnitMerged(FINANCE, DAY, NEW)),
                List.of(),
                List.of());
    }

    private static Reorganise mergeAgain() {
        List<OrganisationFact> endings =
                List.of(new UnitMerged(FINANCE, DAY.plusYears(2), HOME_AFFAIRS));
        return new Reorganise(DAY.plusYears(2), List.of(), endings, List.of(), List.of());
    }

    private static UnitEstablished established(UnitCode unit, LocalDate day) {
        return new UnitEstablished(unit, day, "Sở mới", UnitLevel.PROVINCE, UnitFunction.GENERAL);
    }

    private static DecideOnUnit move(UnitCode unit, LocalDate day, UnitCode parent) {
        return decide(unit, new UnitAction.Take(new UnitMoved(unit, day, parent)));
    }

    private static DecideOnUnit decide(UnitCode unit, UnitAction action) {
        return new DecideOnUnit(unit, List.of(action));
    }

    private static PersonId in(int number, UnitCode unit) {
        return new PersonId(NODE.record(recruit(somebody(number), RECRUITED, unit)).stream());
    }

    private static Event last(PersonId person) {
        return NODE.eventsOf(person.value()).getLast();
    }

    private static Event last(UnitCode unit) {
        return NODE.eventsOf(unit.stream()).getLast();
    }

    /** What is done on this thread would belong to the decision that is under way. */
    private static void onAnotherThread(Runnable deed) {
        CompletableFuture.runAsync(deed).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Refusal refused(Command order) {
        return catchThrowableOfType(Refused.class, () -> NODE.record(order)).refusal();
    }
}
