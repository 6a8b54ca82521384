package socai.command.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.UNKNOWN;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.organisation.DecideOnUnit;
import socai.command.organisation.OrganisationRefusal.ContradictsLaterUnitEvent;
import socai.command.organisation.OrganisationRefusal.UnitHasHadStaff;
import socai.command.organisation.UnitAction.Annul;
import socai.command.organisation.UnitAction.Correct;
import socai.command.organisation.UnitAction.Take;
import socai.command.personnel.Action;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.reorganisation.ReorganisationRefusal.NamedButNotStaff;
import socai.command.reorganisation.ReorganisationRefusal.StaffNotCovered;
import socai.command.reorganisation.ReorganisationRefusal.StillExpected;
import socai.command.reorganisation.ReorganisationRefusal.SuccessorDoesNotExist;
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
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Seconded;
import socai.events.personnel.Transferred;

/** Bodies begin and end, and nobody of their staff is lost, doubled or counted as hired. */
class ReorganisationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UnitCode NEW = new UnitCode("SNVTC");
    private static final Position EXPERT = new Position("Chuyên viên", PositionKind.NON_LEADERSHIP);
    private static final Position HEAD = new Position("Giám đốc", PositionKind.HEAD);
    private static final Position DEPUTY = new Position("Phó Giám đốc", PositionKind.DEPUTY_HEAD);

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
    void twoBodiesMergeIntoANewOneAndTheirStaffFollows() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Appointed(lan, RECRUITED, EXPERT)));
        PersonId head = NODE.recruit(somebody(2));
        NODE.record(Decide.that(new Appointed(head, RECRUITED, HEAD)));
        PersonId finance = in(3, FINANCE);
        PersonId gone = NODE.recruit(somebody(4));
        NODE.record(Decide.that(new Departed(gone, DAY, DepartureKind.RETIREMENT)));
        PersonId moved = NODE.recruit(somebody(5));
        NODE.record(Decide.that(new Transferred(moved, DAY.minusDays(1), FINANCE)));

        NODE.record(mergeBoth(List.of()));

        assertThat(last(HOME_AFFAIRS)).isEqualTo(new UnitMerged(HOME_AFFAIRS, DAY, NEW));
        assertThat(last(NEW)).isEqualTo(established(NEW));
        assertThat(last(lan)).isEqualTo(follows(lan, HOME_AFFAIRS, EXPERT));
        assertThat(last(head)).isEqualTo(follows(head, HOME_AFFAIRS, null));
        assertThat(last(finance)).isEqualTo(follows(finance, FINANCE, null));
        assertThat(last(moved)).isEqualTo(follows(moved, FINANCE, null));
        assertThat(NODE.eventsOf(gone.value())).hasSize(2);
    }

    @Test
    void whoIsNamedGoesWhereTheNameSays() {
        PersonId lan = NODE.recruit(Sample.LAN);
        PersonId hoa = NODE.recruit(somebody(2));

        NODE.record(
                reorganise(
                        List.of(),
                        List.of(new UnitMerged(HOME_AFFAIRS, DAY, FINANCE)),
                        List.of(),
                        List.of(new Named(hoa, FINANCE, DEPUTY))));

        assertThat(last(lan)).isEqualTo(new Reassigned(lan, DAY, 0, HOME_AFFAIRS, FINANCE, null));
        assertThat(last(hoa)).isEqualTo(new Reassigned(hoa, DAY, 0, HOME_AFFAIRS, FINANCE, DEPUTY));
    }

    @Test
    void whoIsLeftOverIsListedAndNothingIsRecorded() {
        PersonId lan = NODE.recruit(Sample.LAN);
        PersonId hoa = NODE.recruit(somebody(2));
        List<OrganisationFact> end = List.of(new UnitDissolved(HOME_AFFAIRS, DAY));

        StaffNotCovered why =
                (StaffNotCovered)
                        refused(
                                reorganise(
                                        List.of(),
                                        end,
                                        List.of(),
                                        List.of(new Named(lan, FINANCE, null))));
        assertThat(why.who()).containsExactly(hoa);
        assertThat(NODE.eventsOf(HOME_AFFAIRS.stream())).hasSize(1);
        assertThat(NODE.eventsOf(lan.value())).hasSize(1);

        NODE.record(
                reorganise(List.of(), end, List.of(new Follow(HOME_AFFAIRS, FINANCE)), List.of()));
        assertThat(last(hoa)).isEqualTo(new Reassigned(hoa, DAY, 0, HOME_AFFAIRS, FINANCE, null));
    }

    @Test
    void aBodyThatIsSplitAndGoesOnKeepsWhomNobodyNames() {
        PersonId stays = NODE.recruit(Sample.LAN);
        PersonId goes = NODE.recruit(somebody(2));

        NODE.record(
                reorganise(
                        List.of(established(NEW)),
                        List.of(new UnitSplit(HOME_AFFAIRS, DAY, List.of(HOME_AFFAIRS, NEW))),
                        List.of(),
                        List.of(new Named(goes, NEW, HEAD))));

        assertThat(last(goes)).isEqualTo(new Reassigned(goes, DAY, 0, HOME_AFFAIRS, NEW, HEAD));
        assertThat(NODE.eventsOf(stays.value())).hasSize(1);
        NODE.record(Decide.that(new Transferred(stays, DAY.plusDays(1), FINANCE)));
    }

    @Test
    void whoComesLaterOrWorksThereAsAGuestIsSeenToBefore() {
        PersonId guest = in(2, FINANCE);
        NODE.record(
                new Decide(
                        guest,
                        List.of(
                                new Action.Take(
                                        new Seconded(
                                                guest,
                                                DAY.minusYears(1),
                                                0,
                                                HOME_AFFAIRS,
                                                DAY.plusYears(1))))));
        PersonId later = in(3, FINANCE);
        NODE.record(Decide.that(new Transferred(later, DAY.plusMonths(1), HOME_AFFAIRS)));

        StillExpected why =
                (StillExpected)
                        refused(
                                reorganise(
                                        List.of(),
                                        List.of(new UnitMerged(HOME_AFFAIRS, DAY, FINANCE)),
                                        List.of(),
                                        List.of()));

        assertThat(Set.copyOf(why.who())).isEqualTo(Set.of(guest, later));
        for (int i = 0; i < why.people(); i++) {
            PersonId person = why.who().get(i);
            assertThat(NODE.eventsOf(person.value()).get(why.events().get(i).intValue()))
                    .isInstanceOf(person.equals(guest) ? Seconded.class : Transferred.class)
                    .extracting(Event::effectiveOn)
                    .isEqualTo(person.equals(guest) ? DAY.minusYears(1) : DAY.plusMonths(1));
        }
    }

    @Test
    void aSuccessorExistsAndStaffThatIsNamedIsStaff() {
        assertThat(
                        refused(
                                reorganise(
                                        List.of(),
                                        List.of(new UnitMerged(HOME_AFFAIRS, DAY, UNKNOWN)),
                                        List.of(),
                                        List.of())))
                .isEqualTo(new SuccessorDoesNotExist(UNKNOWN, DAY));
        PersonId stranger = in(2, FINANCE);
        assertThat(
                        refused(
                                reorganise(
                                        List.of(),
                                        List.of(new UnitMerged(HOME_AFFAIRS, DAY, FINANCE)),
                                        List.of(),
                                        List.of(new Named(stranger, FINANCE, null)))))
                .isEqualTo(new NamedButNotStaff(1, List.of(stranger)));
    }

    @Test
    void nobodyIsRecordedLateIntoABodyAndLeftThereAfterItsEnd() {
        NODE.record(mergeBoth(List.of()));

        Refused no =
                catchThrowableOfType(
                        Refused.class,
                        () -> NODE.record(recruit(Sample.LAN, RECRUITED, HOME_AFFAIRS)));

        assertThat(no.refusal())
                .isInstanceOfSatisfying(
                        UnitEndsBefore.class, why -> assertThat(why.endsOn()).isEqualTo(DAY));
    }

    @Test
    void whoComesToTheBodyWhileItsEndIsDecidedIsNotForgotten() {
        NODE.recruit(Sample.LAN);
        AtomicReference<@Nullable PersonId> slipped = new AtomicReference<>();
        try (Node other = NODE.neighbour()) {
            NODE.bus()
                    .registerHandlerInterceptor((work, chain) -> {
                        if (work.getMessage().getPayload() instanceof Reorganise
                                && slipped.get() == null) {
                            work.onPrepareCommit(_ -> {
                                if (slipped.get() == null) {
                                    slipped.set(onAnotherThread(() -> other.recruit(somebody(7))));
                                }
                            });
                        }
                        return chain.proceed();
                    });
            NODE.record(mergeBoth(List.of()));
        }

        PersonId late = slipped.get();
        assertThat(late).isNotNull();
        assertThat(last(late)).isEqualTo(follows(late, HOME_AFFAIRS, null));
    }

    @Test
    void anOrderThatMeansNothingIsNoOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reorganise(List.of(), List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        reorganise(
                                List.of(),
                                List.of(new UnitRenamed(FINANCE, DAY, "Sở")),
                                List.of(),
                                List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        reorganise(
                                List.of(),
                                List.of(new UnitDissolved(FINANCE, DAY.plusDays(1))),
                                List.of(),
                                List.of()));
    }

    // One body

    @Test
    void aBodyIsRenamedAndTheNameCorrectedAndTheCorrectionAnnulled() {
        OrganisationFact renamed = new UnitRenamed(FINANCE, DAY, "Sở Tài chính");
        NODE.record(new DecideOnUnit(FINANCE, List.of(new Take(renamed))));
        OrganisationFact right = new UnitRenamed(FINANCE, DAY.plusDays(1), "Sở Tài chính");
        NODE.record(new DecideOnUnit(FINANCE, List.of(new Correct(1, right))));
        NODE.record(new DecideOnUnit(FINANCE, List.of(new Annul(2))));

        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(4);
    }

    @Test
    void daysAreNotTakenFromABodyWhereSomebodyWasEver() {
        in(2, FINANCE);
        OrganisationFact later =
                new UnitEstablished(
                        FINANCE,
                        RECRUITED.plusYears(1),
                        "Sở",
                        UnitLevel.PROVINCE,
                        UnitFunction.GENERAL);

        assertThat(refused(new DecideOnUnit(FINANCE, List.of(new Correct(0, later)))))
                .isEqualTo(new UnitHasHadStaff(FINANCE, 1));
    }

    @Test
    void aCorrectedEstablishmentMovesTheDaysOnWhichPeopleCanBeThere() {
        LocalDate earlier = Sample.FOUNDED.minusYears(1);
        OrganisationFact right =
                new UnitEstablished(
                        FINANCE, earlier, "Sở", UnitLevel.PROVINCE, UnitFunction.GENERAL);
        NODE.record(new DecideOnUnit(FINANCE, List.of(new Correct(0, right))));

        NODE.record(recruit(somebody(2), earlier, FINANCE));
    }

    @Test
    void anAnnulledDissolutionLetsTheBodyGoOn() {
        NODE.record(
                reorganise(
                        List.of(), List.of(new UnitDissolved(FINANCE, DAY)), List.of(), List.of()));
        assertThat(refused(recruit(somebody(2), DAY, FINANCE))).isNotNull();
        NODE.record(new DecideOnUnit(FINANCE, List.of(new Annul(1))));

        NODE.record(recruit(somebody(2), DAY, FINANCE));
    }

    @Test
    void anAnnulledEstablishmentThatALaterEventNeedsNamesThatEvent() {
        NODE.record(
                new DecideOnUnit(
                        FINANCE, List.of(new Take(new UnitRenamed(FINANCE, DAY, "Sở Tài chính")))));

        assertThat(refused(new DecideOnUnit(FINANCE, List.of(new Annul(0)))))
                .isEqualTo(
                        new ContradictsLaterUnitEvent(
                                FINANCE, Sample.FOUNDED, "organisation.unit-renamed", DAY, 1));
    }

    /** What is done on this thread would belong to the transaction that is under way. */
    private static PersonId onAnotherThread(Supplier<PersonId> deed) {
        return CompletableFuture.supplyAsync(deed).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Reorganise mergeBoth(List<Named> named) {
        return reorganise(
                List.of(established(NEW)),
                List.of(new UnitMerged(HOME_AFFAIRS, DAY, NEW), new UnitMerged(FINANCE, DAY, NEW)),
                List.of(),
                named);
    }

    private static Reorganise reorganise(
            List<UnitEstablished> established,
            List<OrganisationFact> endings,
            List<Follow> follow,
            List<Named> named) {
        return new Reorganise(DAY, established, endings, follow, named);
    }

    private static UnitEstablished established(UnitCode unit) {
        return new UnitEstablished(unit, DAY, "Sở mới", UnitLevel.PROVINCE, UnitFunction.GENERAL);
    }

    private static Reassigned follows(PersonId person, UnitCode from, @Nullable Position as) {
        return new Reassigned(person, DAY, 0, from, NEW, as);
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

    private static Refusal refused(socai.command.Command order) {
        return catchThrowableOfType(Refused.class, () -> NODE.record(order)).refusal();
    }
}
