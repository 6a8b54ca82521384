package socai.command.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.UNKNOWN;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.personnel.Action.Annul;
import socai.command.personnel.Action.Correct;
import socai.command.personnel.Action.CorrectRecruitment;
import socai.command.personnel.Action.Take;
import socai.command.personnel.PersonnelRefusal.AlreadyAnnulled;
import socai.command.personnel.PersonnelRefusal.AlreadyCorrected;
import socai.command.personnel.PersonnelRefusal.AnnulmentHoldsNoFact;
import socai.command.personnel.PersonnelRefusal.CannotStandFor;
import socai.command.personnel.PersonnelRefusal.CannotStandForAll;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.ErasureIsFinal;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.command.personnel.PersonnelRefusal.MeasureNotInForce;
import socai.command.personnel.PersonnelRefusal.NoRecruitmentStands;
import socai.command.personnel.PersonnelRefusal.NoSuchEvent;
import socai.command.personnel.PersonnelRefusal.OnSecondment;
import socai.command.personnel.PersonnelRefusal.RecruitmentStaysRecruitment;
import socai.command.personnel.PersonnelRefusal.RotationTooShort;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;

/** Decisions of several actions, corrections, annulments, and decisions about many people. */
class DecisionTest {

    private static final LocalDate MOVED = LocalDate.of(2023, 5, 1);
    private static final LocalDate EARLIER = LocalDate.of(2022, 1, 1);
    private static final Position HEAD = new Position("Giám đốc Sở", PositionKind.HEAD);

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
    void allActionsOfOneDecisionAreRecordedInOrder() {
        PersonId lan = NODE.recruit(Sample.LAN);
        Seconded out = new Seconded(lan, EARLIER, 0, FINANCE, MOVED);
        Appointed head = new Appointed(lan, EARLIER, HEAD);

        Receipt receipt = NODE.record(new Decide(lan, List.of(new Take(out), new Take(head))));

        assertThat(receipt).isEqualTo(new Receipt(lan.value(), 2, 2));
        assertThat(NODE.eventsOf(lan.value())).endsWith(out, head);
    }

    @Test
    void nothingIsRecordedWhenOneActionCannotStand() {
        PersonId lan = NODE.recruit(Sample.LAN);

        Refusal refusal =
                refused(
                        lan,
                        new Take(new Appointed(lan, EARLIER, HEAD)),
                        new Take(new Transferred(lan, EARLIER, UNKNOWN)));

        assertThat(refusal).isEqualTo(new UnitDoesNotExist(UNKNOWN, EARLIER));
        assertThat(NODE.eventsOf(lan.value())).hasSize(1);
    }

    @Test
    void aLateEntryThatDoesNotFitComesWithWhatMakesItFit() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Transferred(lan, MOVED, FINANCE)));
        Action late = new Take(new Transferred(lan, EARLIER, FINANCE));

        assertThat(refused(lan, late))
                .isEqualTo(
                        new ContradictsLaterEvent(lan, EARLIER, "personnel.transferred", MOVED, 1));
        NODE.record(new Decide(lan, List.of(late, new Annul(1))));

        assertThat(NODE.eventsOf(lan.value()))
                .endsWith(new Transferred(lan, EARLIER, FINANCE), new Annulled(lan, MOVED, 1));
    }

    @Test
    void aCorrectionNamesWhatWasWrongAndIsJudgedAgainstAllThatFollows() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Transferred(lan, MOVED, FINANCE)));
        NODE.record(Decide.that(new Departed(lan, MOVED.plusYears(1), DepartureKind.RESIGNATION)));
        PersonnelFact right = new Transferred(lan, EARLIER, FINANCE);

        NODE.record(new Decide(lan, List.of(new Correct(1, right))));
        assertThat(NODE.eventsOf(lan.value()))
                .endsWith(new Corrected(lan, 1, new RightFact(right)));

        LocalDate tooLate = MOVED.plusYears(2);
        assertThat(refused(lan, new Correct(3, new Transferred(lan, tooLate, FINANCE))))
                .isEqualTo(new HasLeft(lan, tooLate, MOVED.plusYears(1), 2));
    }

    @Test
    void aCorrectionIsCorrectedByNamingItAndAnnulledLikeAnyOther() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Transferred(lan, MOVED, FINANCE)));
        Action correction = new Correct(1, new Transferred(lan, EARLIER, FINANCE));
        NODE.record(new Decide(lan, List.of(correction)));

        assertThat(refused(lan, correction)).isEqualTo(new AlreadyCorrected(lan, 1, 2));
        NODE.record(
                new Decide(
                        lan,
                        List.of(
                                new Correct(
                                        2, new Transferred(lan, EARLIER.plusDays(1), FINANCE)))));
        NODE.record(new Decide(lan, List.of(new Annul(2))));
        assertThat(NODE.eventsOf(lan.value()).getLast()).isEqualTo(new Annulled(lan, EARLIER, 2));
        assertThat(refused(lan, new Annul(2))).isEqualTo(new AlreadyAnnulled(lan, 2, 4));
        assertThat(refused(lan, new Correct(4, new Transferred(lan, EARLIER, FINANCE))))
                .isEqualTo(new AnnulmentHoldsNoFact(lan, 4));
    }

    @Test
    void whatWasNeverRecordedIsNeitherCorrectedNorAnnulled() {
        PersonId lan = NODE.recruit(Sample.LAN);

        assertThat(refused(lan, new Annul(1))).isEqualTo(new NoSuchEvent(lan, 1));
        assertThat(refused(lan, new Correct(7, new Departed(lan, MOVED, DepartureKind.DEATH))))
                .isEqualTo(new NoSuchEvent(lan, 7));
    }

    @Test
    void aRecruitmentIsCorrectedInAllButWhoItWas() {
        PersonId lan = NODE.recruit(Sample.LAN);
        Recruited wrong = (Recruited) NODE.eventsOf(lan.value()).getFirst();
        LocalDate right = RECRUITED.plusMonths(1);

        NODE.record(
                new Decide(
                        lan,
                        List.of(
                                new CorrectRecruitment(
                                        0,
                                        right,
                                        0,
                                        FINANCE,
                                        RecruitmentRoute.SELECTION,
                                        true,
                                        StaffCategory.CIVIL_SERVANT,
                                        Sex.FEMALE,
                                        new EthnicGroup("nung")))));

        Corrected corrected = (Corrected) NODE.eventsOf(lan.value()).getLast();
        Recruited stands = (Recruited) corrected.fact().value();
        assertThat(stands.identity()).isEqualTo(wrong.identity());
        assertThat(stands.effectiveOn()).isEqualTo(right);
        assertThat(refused(lan, new Correct(1, new Transferred(lan, right, HOME_AFFAIRS))))
                .isEqualTo(new RecruitmentStaysRecruitment(lan, 1));
    }

    @Test
    void whoseRecruitmentIsAnnulledHasNoCareerUntilItStandsAgain() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(new Decide(lan, List.of(new Annul(0))));
        Action transfer = new Take(new Transferred(lan, MOVED, FINANCE));

        assertThat(refused(lan, transfer)).isEqualTo(new NoRecruitmentStands(lan, MOVED));
        NODE.record(new Decide(lan, List.of(new Annul(1), transfer)));

        assertThat(NODE.eventsOf(lan.value())).hasSize(4);
    }

    @Test
    void anAnnulmentThatALaterEventContradictsNamesThatEvent() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(Decide.that(new Transferred(lan, MOVED, FINANCE)));

        assertThat(refused(lan, new Annul(0)))
                .isEqualTo(
                        new ContradictsLaterEvent(
                                lan, RECRUITED, "personnel.transferred", MOVED, 1));
    }

    @Test
    void anErasureIsNeitherAnnulledNorCorrected() {
        PersonId lan = NODE.recruit(Sample.LAN);
        NODE.record(new EraseIdentity(lan, MOVED));

        assertThat(refused(lan, new Annul(1))).isEqualTo(new ErasureIsFinal(lan, 1));
        assertThat(refused(lan, new Correct(1, new Departed(lan, MOVED, DepartureKind.DEATH))))
                .isEqualTo(new ErasureIsFinal(lan, 1));
    }

    @Test
    void theRulesOfRotationSecondmentAndPositionsAreSaidWithTheirFacts() {
        PersonId lan = NODE.recruit(Sample.LAN);
        LocalDate until = EARLIER.plusMonths(35);

        assertThat(refused(lan, new Take(new Rotated(lan, EARLIER, 0, FINANCE, until))))
                .isEqualTo(new RotationTooShort(lan, EARLIER, until));
        assertThat(
                        refused(
                                lan,
                                new Take(new Seconded(lan, EARLIER, 0, FINANCE, MOVED)),
                                new Take(new Transferred(lan, MOVED, FINANCE))))
                .isEqualTo(new OnSecondment(lan, MOVED, FINANCE, MOVED));
        LocalDate abolished = LocalDate.of(2025, 7, 1);
        assertThat(
                        refused(
                                lan,
                                new Take(new Appointed(lan, EARLIER, HEAD)),
                                new Take(
                                        new PositionEnded(
                                                lan, abolished, 0, PositionEnd.DEMOTION))))
                .isEqualTo(new MeasureNotInForce(lan, abolished, "DEMOTION"));
    }

    @Test
    void aPlaceWithinTheDayDecidesWhichActionComesFirst() {
        PersonId lan = NODE.recruit(Sample.LAN);
        Action move = new Take(new Transferred(lan, MOVED, FINANCE));
        Action out = new Take(new Seconded(lan, EARLIER, 0, FINANCE, MOVED));
        NODE.record(new Decide(lan, List.of(out)));

        assertThat(refused(lan, move, new Take(new SecondmentEnded(lan, MOVED, 0))))
                .isEqualTo(new OnSecondment(lan, MOVED, FINANCE, MOVED));
        NODE.record(new Decide(lan, List.of(move, new Take(new SecondmentEnded(lan, MOVED, -1)))));
        assertThat(NODE.eventsOf(lan.value())).hasSize(4);
    }

    @Test
    void theExpectedVersionIsThatBeforeTheWholeDecision() {
        PersonId lan = NODE.recruit(Sample.LAN);
        Decide two =
                new Decide(
                        lan,
                        List.of(
                                new Take(new Transferred(lan, EARLIER, FINANCE)),
                                new Take(new Appointed(lan, EARLIER, HEAD))));

        assertThat(NODE.record(two, Sample.orderFor(0, two)).version()).isEqualTo(2);
    }

    @Test
    void oneDecisionAboutManyIsRecordedForAll() {
        PersonId lan = NODE.recruit(Sample.LAN);
        PersonId hoa = NODE.recruit(somebody(2));
        DecideForMany both = new DecideForMany(List.of(transfer(lan), transfer(hoa)));
        Order order = Sample.order(both);

        Receipt first = NODE.record(both, order);

        assertThat(NODE.record(both, order).version()).isEqualTo(first.version());
        assertThat(NODE.eventsOf(lan.value())).hasSize(2);
        assertThat(NODE.eventsOf(hoa.value())).hasSize(2);
    }

    @Test
    void oneDecisionAboutManyThatFailsForSomeIsRecordedForNobodyAndSaysForWhom() {
        PersonId lan = NODE.recruit(Sample.LAN);
        PersonId hoa = NODE.recruit(somebody(2));
        NODE.record(Decide.that(new Departed(hoa, EARLIER, DepartureKind.RESIGNATION)));
        PersonId nobody = new PersonId(new UUID(9, 9));
        DecideForMany all =
                new DecideForMany(List.of(transfer(lan), transfer(hoa), transfer(nobody)));

        Refused refused = catchThrowableOfType(Refused.class, () -> NODE.record(all));

        CannotStandForAll why = (CannotStandForAll) refused.refusal();
        assertThat(why.who())
                .extracting(CannotStandFor::person, CannotStandFor::code)
                .containsExactly(tuple(hoa, "has-left"), tuple(nobody, "nothing-recorded-about"));
        assertThat(why.who().getFirst().facts()).containsEntry("leftOn", EARLIER.toString());
        assertThat(NODE.eventsOf(lan.value())).hasSize(1);
        assertThat(NODE.eventsOf(hoa.value())).hasSize(2);
    }

    private static Decide transfer(PersonId person) {
        return new Decide(person, List.of(new Take(new Transferred(person, MOVED, FINANCE))));
    }

    private static Refusal refused(PersonId person, Action... actions) {
        Decide order = new Decide(person, List.of(actions));
        return catchThrowableOfType(Refused.class, () -> NODE.record(order)).refusal();
    }
}
