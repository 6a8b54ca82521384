package socai.command.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.DecideOnUnit;
import socai.command.organisation.OrganisationRefusal.NoHeadcountToChange;
import socai.command.organisation.OrganisationRefusal.NumbersStillStated;
import socai.command.organisation.UnitAction;
import socai.command.reorganisation.AnnulReorganisation.OfBody;
import socai.command.reorganisation.ReorganisationRefusal.NumberStatedBefore;
import socai.command.reorganisation.ReorganisationRefusal.NumbersNotSaid;
import socai.command.reorganisation.ReorganisationRefusal.NumbersOfAnotherBody;
import socai.command.reorganisation.ReorganisationRefusal.TotalsDiffer;
import socai.command.reorganisation.Reorganise.Numbers;
import socai.command.testing.Node;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitMerged;

/** What a decision about a reorganisation must say of posts, and what becomes of it when void. */
class ReorganisedNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UnitMerged MERGER = new UnitMerged(HOME_AFFAIRS, DAY, FINANCE);

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void begin() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
        NODE.record(new AssignHeadcount(HOME_AFFAIRS, RECRUITED, HeadcountKind.ASSIGNED, 19));
        NODE.record(new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 38));
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aMergerThatSaysNothingOfKnownPostsIsRefused() {
        assertThat(refused(merger(Numbers.UNSAID)))
                .isEqualTo(new NumbersNotSaid(FINANCE, DAY, List.of("ASSIGNED")));
        assertThat(NODE.eventsOf(HOME_AFFAIRS.stream())).hasSize(2);
    }

    @Test
    void thePostsAreAddedUpByTheWordOfTheDecision() {
        NODE.record(merger(Numbers.ADDED_UP));

        assertThat(last(HOME_AFFAIRS))
                .isEqualTo(new UnitMerged(HOME_AFFAIRS, DAY, FINANCE, SuccessorNumbers.ADDED_UP));
        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(2);
    }

    @Test
    void statedPostsAddUpUnlessTheDecisionSaysThatTheTotalChanges() {
        assertThat(refused(merger(stating(50, false))))
                .isEqualTo(new TotalsDiffer("ASSIGNED", 57, 50));

        NODE.record(merger(stating(50, true)));
        assertThat(last(FINANCE)).isEqualTo(stated(50));
        assertThat(last(HOME_AFFAIRS))
                .isEqualTo(new UnitMerged(HOME_AFFAIRS, DAY, FINANCE, SuccessorNumbers.STATED));
    }

    @Test
    void aNumberOfTheVeryDayIsConfirmedOrStatedAnew() {
        NODE.record(new AssignHeadcount(FINANCE, DAY, HeadcountKind.ASSIGNED, 40));

        assertThat(refused(merger(Numbers.ADDED_UP)))
                .isEqualTo(new NumberStatedBefore(FINANCE, DAY, "ASSIGNED"));
    }

    @Test
    void numbersOfABodyThatGetsNothingAreRefused() {
        Numbers strange =
                new Numbers(
                        SuccessorNumbers.ADDED_UP,
                        List.of(
                                new HeadcountAssigned(
                                        HOME_AFFAIRS,
                                        DAY,
                                        HeadcountKind.ASSIGNED,
                                        HeadcountAct.ASSIGNED,
                                        5,
                                        NumberOrigin.REORGANISATION)),
                        false);
        assertThat(refused(merger(strange))).isEqualTo(new NumbersOfAnotherBody(HOME_AFFAIRS));
    }

    @Test
    void aDissolutionSaysThatPostsLapseOrWhoGetsThem() {
        assertThat(refused(dissolution(new UnitDissolved(HOME_AFFAIRS, DAY))))
                .isInstanceOf(NumbersNotSaid.class);

        NODE.record(
                dissolution(
                        new UnitDissolved(HOME_AFFAIRS, DAY, List.of(), SuccessorNumbers.LAPSED)));
        assertThat(last(HOME_AFFAIRS)).isInstanceOf(UnitDissolved.class);
    }

    @Test
    void theStatedNumberIsVoidWithItsMergerAndTheMergerNotWithoutIt() {
        NODE.record(merger(stating(57, false)));

        assertThat(refused(new DecideOnUnit(HOME_AFFAIRS, List.of(new UnitAction.Annul(2)))))
                .isEqualTo(new NumbersStillStated(HOME_AFFAIRS, FINANCE, DAY));

        NODE.record(new AnnulReorganisation(List.of(new OfBody(HOME_AFFAIRS, List.of(2L)))));
        assertThat(last(HOME_AFFAIRS)).isEqualTo(new UnitFactAnnulled(HOME_AFFAIRS, DAY, 2));
        assertThat(last(FINANCE)).isEqualTo(new UnitFactAnnulled(FINANCE, DAY, 2));
    }

    @Test
    void onlyANumberInForceIsAdjustedBeItOneThatAPredecessorLeft() {
        UnitCode unit = HOME_AFFAIRS;
        AssignHeadcount provisional =
                new AssignHeadcount(
                        unit, DAY, HeadcountKind.PROVISIONAL, HeadcountAct.ADJUSTED, 20);
        assertThat(refused(provisional))
                .isEqualTo(new NoHeadcountToChange(unit, HeadcountKind.PROVISIONAL, DAY));

        NODE.record(
                new AssignHeadcount(
                        unit, DAY, HeadcountKind.ASSIGNED, HeadcountAct.WITHDRAWN, null));
        assertThat(
                        refused(
                                new AssignHeadcount(
                                        unit,
                                        DAY.plusDays(1),
                                        HeadcountKind.ASSIGNED,
                                        HeadcountAct.ADJUSTED,
                                        20)))
                .isEqualTo(new NoHeadcountToChange(unit, HeadcountKind.ASSIGNED, DAY.plusDays(1)));
    }

    private static Reorganise merger(Numbers numbers) {
        return new Reorganise(DAY, List.of(), List.of(MERGER), numbers, List.of(), List.of());
    }

    private static Reorganise dissolution(UnitDissolved end) {
        return new Reorganise(DAY, List.of(), List.of(end), Numbers.UNSAID, List.of(), List.of());
    }

    private static Numbers stating(int persons, boolean totalsChange) {
        return new Numbers(SuccessorNumbers.STATED, List.of(stated(persons)), totalsChange);
    }

    private static OrganisationFact stated(int persons) {
        return new HeadcountAssigned(
                FINANCE,
                DAY,
                HeadcountKind.ASSIGNED,
                HeadcountAct.ASSIGNED,
                persons,
                NumberOrigin.REORGANISATION);
    }

    private static Refusal refused(Command command) {
        return catchThrowableOfType(Refused.class, () -> NODE.record(command)).refusal();
    }

    private static Event last(UnitCode unit) {
        return NODE.eventsOf(unit.stream()).getLast();
    }
}
