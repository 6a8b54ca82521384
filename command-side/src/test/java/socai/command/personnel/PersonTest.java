package socai.command.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.UNKNOWN;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socai.command.Command;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.AlreadyInService;
import socai.command.personnel.PersonnelRefusal.AlreadyInUnit;
import socai.command.personnel.PersonnelRefusal.BeforeRecruitment;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.testing.Sample;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.identity.DataKey;
import socai.identity.Identity;

class PersonTest {

    private static final PersonId LAN = new PersonId(new UUID(0x1A, 1));
    private static final PersonId NEWCOMER = new PersonId(new UUID(0x1A, 2));
    private static final DataKey KEY = DataKey.random();
    private static final SealedIdentity SEALED = KEY.seal(LAN, Sample.LAN);
    private static final UnitCode OLD_OFFICE = new UnitCode("OLD");
    private static final LocalDate OLD_OFFICE_DISSOLVED = LocalDate.of(2022, 7, 1);
    private static final LocalDate LEFT = LocalDate.of(2024, 9, 1);
    private static final Position HEAD = new Position("Giám đốc Sở", PositionKind.HEAD);

    private final AggregateTestFixture<Person> person = new AggregateTestFixture<>(Person.class);

    @BeforeEach
    void connect() {
        Units units = new FewUnits();
        person.registerInjectableResource(units);
        People people = new OnlyLanIsKnown();
        person.registerInjectableResource(people);
        person.registerCommandTargetResolver(message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).stream(), null));
        person.registerAnnotatedCommandHandler(
                new Recruiting(person.getRepository(), people, units));
    }

    @Test
    void aNewPersonIsRecruited() {
        Recruit order = recruit(somebody(7));

        person.givenNoPriorActivity()
                .when(order)
                .expectEvents(recruited(NEWCOMER, RECRUITED))
                .expectResultMessagePayload(new Receipt(NEWCOMER.value(), 0));
    }

    @Test
    void nobodyIsRecruitedTwice() {
        person.given(recruited(LAN, RECRUITED))
                .when(recruit(Sample.LAN, RECRUITED.plusYears(1), FINANCE))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        new AlreadyInService(LAN, HOME_AFFAIRS, RECRUITED).toString());
    }

    @Test
    void theRefusalOfASecondRecruitmentNamesTheBodyOfTheLastTransfer() {
        LocalDate moved = RECRUITED.plusMonths(3);

        person.given(recruited(LAN, RECRUITED), new Transferred(LAN, moved, FINANCE))
                .when(recruit(Sample.LAN, RECRUITED.plusYears(1), HOME_AFFAIRS))
                .expectNoEvents()
                .expectExceptionMessage(new AlreadyInService(LAN, FINANCE, moved).toString());
    }

    @Test
    void whoHasLeftIsRecruitedAgainUnderTheSameId() {
        LocalDate back = LEFT.plusYears(1);

        person.given(recruited(LAN, RECRUITED), left())
                .when(recruit(Sample.LAN, back, HOME_AFFAIRS))
                .expectEvents(recruited(LAN, back))
                .expectResultMessagePayload(new Receipt(LAN.value(), 2));
    }

    @Test
    void aReturnMayBeginOnTheVeryDayOfLeaving() {
        person.given(recruited(LAN, RECRUITED), left())
                .when(recruit(Sample.LAN, LEFT, HOME_AFFAIRS))
                .expectEvents(recruited(LAN, LEFT));
    }

    @ParameterizedTest
    @MethodSource("everyOrderButRecruitment")
    void nothingTakesEffectOnceSomebodyHasLeft(Function<LocalDate, Decide> order) {
        Decide late = order.apply(LEFT);

        person.given(recruited(LAN, RECRUITED), left())
                .when(late)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new HasLeft(LAN, LEFT, LEFT, 1).toString());
    }

    @ParameterizedTest
    @MethodSource("everyOrderButRecruitment")
    void nothingTakesEffectBeforeRecruitment(Function<LocalDate, Decide> order) {
        LocalDate early = RECRUITED.minusDays(1);

        person.given(recruited(LAN, RECRUITED))
                .when(order.apply(early))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new BeforeRecruitment(LAN, early, RECRUITED).toString());
    }

    @Test
    void whatHappenedOnTheLastDayOfServiceMayBeEnteredAfterTheDeparture() {
        Decide late = Decide.that(trained(LEFT.minusDays(1)));

        person.given(recruited(LAN, RECRUITED), left())
                .when(late)
                .expectEvents(trained(LEFT.minusDays(1)));
    }

    @Test
    void aDepartureMayLieInTheFuture() {
        LocalDate retirement = LocalDate.of(2045, 3, 15);

        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Departed(LAN, retirement, DepartureKind.RETIREMENT)))
                .expectEvents(new Departed(LAN, retirement, DepartureKind.RETIREMENT))
                .expectResultMessagePayload(new Receipt(LAN.value(), 1));
    }

    @Test
    void aFactMayBeEnteredLongAfterItsDay() {
        LocalDate past = RECRUITED.plusDays(10);

        person.given(
                        recruited(LAN, RECRUITED),
                        new Transferred(LAN, RECRUITED.plusYears(2), FINANCE))
                .when(Decide.that(new Appointed(LAN, past, HEAD)))
                .expectEvents(new Appointed(LAN, past, HEAD));
    }

    @Test
    void aTransferLeadsToAnotherBody() {
        LocalDate day = RECRUITED.plusYears(1);

        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Transferred(LAN, day, FINANCE)))
                .expectEvents(new Transferred(LAN, day, FINANCE));
    }

    @Test
    void aTransferToTheBodyWhereSomebodyServesIsRefused() {
        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Transferred(LAN, RECRUITED.plusYears(1), HOME_AFFAIRS)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new AlreadyInUnit(LAN, HOME_AFFAIRS, RECRUITED).toString());
    }

    @Test
    void theSameTransferEnteredTwiceIsRefused() {
        LocalDate day = RECRUITED.plusYears(1);

        person.given(recruited(LAN, RECRUITED), new Transferred(LAN, day, FINANCE))
                .when(Decide.that(new Transferred(LAN, day, FINANCE)))
                .expectNoEvents()
                .expectExceptionMessage(new AlreadyInUnit(LAN, FINANCE, day).toString());
    }

    @Test
    void theSameDepartureEnteredTwiceIsRefused() {
        person.given(recruited(LAN, RECRUITED), left())
                .when(Decide.that(new Departed(LAN, LEFT, DepartureKind.RESIGNATION)))
                .expectNoEvents()
                .expectExceptionMessage(new HasLeft(LAN, LEFT, LEFT, 1).toString());
    }

    @Test
    void aLateDepartureThatALaterTransferContradictsNamesTheTransfer() {
        LocalDate moved = LocalDate.of(2023, 5, 1);
        LocalDate day = LocalDate.of(2022, 1, 1);

        person.given(recruited(LAN, RECRUITED), new Transferred(LAN, moved, FINANCE))
                .when(Decide.that(new Departed(LAN, day, DepartureKind.RESIGNATION)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        new ContradictsLaterEvent(LAN, day, "personnel.transferred", moved, 1)
                                .toString());
    }

    @Test
    void aLateTransferThatALaterTransferToTheSameBodyContradictsNamesThatOne() {
        LocalDate moved = LocalDate.of(2023, 5, 1);
        LocalDate day = moved.minusDays(1);

        person.given(recruited(LAN, RECRUITED), new Transferred(LAN, moved, FINANCE))
                .when(Decide.that(new Transferred(LAN, day, FINANCE)))
                .expectNoEvents()
                .expectExceptionMessage(
                        new ContradictsLaterEvent(LAN, day, "personnel.transferred", moved, 1)
                                .toString());
    }

    @Test
    void aRecruitmentBeforeTheRecordedOneNamesTheRecordedOne() {
        LocalDate day = RECRUITED.minusYears(1);

        person.given(recruited(LAN, RECRUITED))
                .when(recruit(Sample.LAN, day, FINANCE))
                .expectNoEvents()
                .expectExceptionMessage(
                        new ContradictsLaterEvent(LAN, day, "personnel.recruited", RECRUITED, 0)
                                .toString());
    }

    @Test
    void nobodyIsTransferredToABodyThatNobodyKnows() {
        LocalDate day = RECRUITED.plusYears(1);

        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Transferred(LAN, day, UNKNOWN)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new UnitDoesNotExist(UNKNOWN, day).toString());
    }

    @Test
    void nobodyIsRecruitedIntoABodyBeforeItsFirstDay() {
        LocalDate day = FOUNDED.minusDays(1);

        person.givenNoPriorActivity()
                .when(recruit(somebody(7), day, HOME_AFFAIRS))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new UnitDoesNotExist(HOME_AFFAIRS, day).toString());
    }

    @Test
    void somebodyIsRecruitedIntoABodyOnItsFirstDay() {
        person.givenNoPriorActivity()
                .when(recruit(somebody(7), FOUNDED, HOME_AFFAIRS))
                .expectEvents(recruited(NEWCOMER, FOUNDED));
    }

    @Test
    void nobodyIsTransferredToABodyOnTheDayOfItsDissolution() {
        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Transferred(LAN, OLD_OFFICE_DISSOLVED, OLD_OFFICE)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        new UnitDoesNotExist(OLD_OFFICE, OLD_OFFICE_DISSOLVED).toString());
    }

    @Test
    void somebodyIsTransferredToABodyOnTheDayBeforeItsDissolution() {
        LocalDate day = OLD_OFFICE_DISSOLVED.minusDays(1);

        person.given(recruited(LAN, RECRUITED), new Transferred(LAN, OLD_OFFICE_DISSOLVED, FINANCE))
                .when(Decide.that(new Transferred(LAN, day, OLD_OFFICE)))
                .expectEvents(new Transferred(LAN, day, OLD_OFFICE));
    }

    @Test
    void nobodyStaysInABodyAfterItsEnd() {
        LocalDate day = OLD_OFFICE_DISSOLVED.minusDays(1);

        person.given(recruited(LAN, RECRUITED))
                .when(Decide.that(new Transferred(LAN, day, OLD_OFFICE)))
                .expectNoEvents()
                .expectExceptionMessage(
                        new UnitEndsBefore(LAN, OLD_OFFICE, OLD_OFFICE_DISSOLVED).toString());
    }

    @Test
    void nothingIsRecordedAboutAPersonWhomNobodyKnows() {
        person.givenNoPriorActivity()
                .when(Decide.that(new Appointed(LAN, RECRUITED, HEAD)))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void theStreamOfARecruitmentTellsNothingOfTheIdentityNumber() {
        assertThat(recruit(Sample.LAN).stream()).isEqualTo(recruit(somebody(7)).stream());
    }

    static Stream<Function<LocalDate, Decide>> everyOrderButRecruitment() {
        return Stream.of(
                day -> Decide.that(new Transferred(LAN, day, FINANCE)),
                day -> Decide.that(new Appointed(LAN, day, HEAD)),
                day -> Decide.that(trained(day)),
                day -> Decide.that(new Departed(LAN, day, DepartureKind.RESIGNATION)));
    }

    private static TrainingCompleted trained(LocalDate day) {
        return new TrainingCompleted(
                LAN,
                day,
                TrainingField.DIGITAL_SKILLS,
                TrainingLevel.SHORT_COURSE,
                "Trường Chính trị tỉnh",
                "CC-17");
    }

    private static Departed left() {
        return new Departed(LAN, LEFT, DepartureKind.RESIGNATION);
    }

    private static Recruited recruited(PersonId who, LocalDate day) {
        return new Recruited(
                who,
                day,
                HOME_AFFAIRS,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                SEALED);
    }

    /** Lan is on file, whoever else comes is new. */
    private static final class OnlyLanIsKnown implements People {
        private final Map<String, PersonId> known = new HashMap<>();

        OnlyLanIsKnown() {
            known.put(Sample.LAN.number().digits(), LAN);
        }

        @Override
        public Enrolled enrol(Identity identity) {
            PersonId person = known.computeIfAbsent(identity.number().digits(), _ -> NEWCOMER);
            return new Enrolled(person, KEY, SEALED, person.equals(LAN));
        }

        @Override
        public DataKey keyOf(PersonId person) {
            return KEY;
        }
    }

    /** Two bodies that stand and one that does not any more. */
    private static final class FewUnits implements Units {
        @Override
        public boolean exists(UnitCode unit, LocalDate day) {
            if (day.isBefore(FOUNDED)) {
                return false;
            }
            return unit.equals(HOME_AFFAIRS)
                    || unit.equals(FINANCE)
                    || (unit.equals(OLD_OFFICE) && day.isBefore(OLD_OFFICE_DISSOLVED));
        }

        @Override
        public Optional<LocalDate> endOf(UnitCode unit) {
            return unit.equals(OLD_OFFICE) ? Optional.of(OLD_OFFICE_DISSOLVED) : Optional.empty();
        }
    }
}
