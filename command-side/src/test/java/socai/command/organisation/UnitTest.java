package socai.command.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socai.command.Command;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.OrganisationRefusal.ContradictsLaterUnitEvent;
import socai.command.organisation.OrganisationRefusal.OutsideLifeOfUnit;
import socai.command.organisation.OrganisationRefusal.PopulationOnlyForCommunes;
import socai.command.organisation.OrganisationRefusal.UnitAlreadyEstablished;
import socai.command.organisation.OrganisationRefusal.WrongHeadcountKind;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.PersonnelEvent;

class UnitTest {

    private static final UnitCode CODE = new UnitCode("05665");
    private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
    private static final LocalDate DISSOLVED = LocalDate.of(2031, 1, 1);

    private final AggregateTestFixture<Unit> unit = new AggregateTestFixture<>(Unit.class);

    @BeforeEach
    void connect() {
        Staff nobody = _ -> Set.of();
        Lives notNoted = (_, _) -> {};
        unit.registerInjectableResource(nobody);
        unit.registerInjectableResource(new Nothing());
        unit.registerInjectableResource(notNoted);
        unit.registerCommandTargetResolver(message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).stream(), null));
    }

    @Test
    void aBodyIsEstablished() {
        unit.givenNoPriorActivity()
                .when(establish(FOUNDED))
                .expectEvents(established(UnitLevel.COMMUNE))
                .expectResultMessagePayload(new Receipt(CODE.stream(), 0));
    }

    @Test
    void aCodeIsGivenOnce() {
        unit.given(established(UnitLevel.COMMUNE))
                .when(establish(FOUNDED.plusYears(1)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new UnitAlreadyEstablished(CODE, FOUNDED).toString());
    }

    @Test
    void aCodeIsNotGivenAgainAfterTheBodyIsDissolved() {
        unit.given(established(UnitLevel.COMMUNE), new UnitDissolved(CODE, DISSOLVED))
                .when(establish(DISSOLVED.plusYears(1)))
                .expectNoEvents()
                .expectExceptionMessage(new UnitAlreadyEstablished(CODE, FOUNDED).toString());
    }

    @Test
    void headcountIsAssignedFromTheFirstDayOn() {
        unit.given(established(UnitLevel.COMMUNE))
                .when(new AssignHeadcount(CODE, FOUNDED, HeadcountKind.ASSIGNED, 40))
                .expectEvents(new HeadcountAssigned(CODE, FOUNDED, HeadcountKind.ASSIGNED, 40))
                .expectResultMessagePayload(new Receipt(CODE.stream(), 1));
    }

    @Test
    void headcountBeforeTheFirstDayIsRefused() {
        LocalDate day = FOUNDED.minusDays(1);

        unit.given(established(UnitLevel.COMMUNE))
                .when(new AssignHeadcount(CODE, day, HeadcountKind.ASSIGNED, 40))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new OutsideLifeOfUnit(CODE, day, FOUNDED).toString());
    }

    @Test
    void headcountOnTheDayOfDissolutionIsRefused() {
        unit.given(established(UnitLevel.COMMUNE), new UnitDissolved(CODE, DISSOLVED))
                .when(new AssignHeadcount(CODE, DISSOLVED, HeadcountKind.ASSIGNED, 40))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        new ContradictsLaterUnitEvent(
                                        CODE,
                                        DISSOLVED,
                                        "organisation.unit-dissolved",
                                        DISSOLVED,
                                        1)
                                .toString());
    }

    @Test
    void headcountOnTheDayBeforeDissolutionIsAssigned() {
        LocalDate day = DISSOLVED.minusDays(1);

        unit.given(established(UnitLevel.COMMUNE), new UnitDissolved(CODE, DISSOLVED))
                .when(new AssignHeadcount(CODE, day, HeadcountKind.PRESENT, 0))
                .expectEvents(new HeadcountAssigned(CODE, day, HeadcountKind.PRESENT, 0));
    }

    @Test
    void populationOutsideTheLifeOfACommuneIsRefused() {
        LocalDate day = FOUNDED.minusDays(1);

        unit.given(established(UnitLevel.COMMUNE))
                .when(new RecordPopulation(CODE, day, 9_000, 7_000, "Điều tra dân số"))
                .expectNoEvents()
                .expectExceptionMessage(new OutsideLifeOfUnit(CODE, day, FOUNDED).toString());
    }

    @Test
    void aCommuneHasAPopulation() {
        unit.given(established(UnitLevel.COMMUNE))
                .when(new RecordPopulation(CODE, FOUNDED, 9_000, 7_000, "Điều tra dân số"))
                .expectEvents(
                        new PopulationRecorded(CODE, FOUNDED, 9_000, 7_000, "Điều tra dân số"));
    }

    @ParameterizedTest
    @EnumSource(value = UnitLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMUNE")
    void nothingButACommuneHasAPopulation(UnitLevel level) {
        unit.given(established(level))
                .when(new RecordPopulation(CODE, FOUNDED, 9_000, 7_000, "Điều tra dân số"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(new PopulationOnlyForCommunes(CODE, level).toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = HeadcountKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "COUNCIL_MEMBERS")
    void aCouncilBodyHasNoPosts(HeadcountKind kind) {
        unit.given(established(UnitLevel.COUNCIL_BODY))
                .when(new AssignHeadcount(CODE, FOUNDED, kind, 5))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        new WrongHeadcountKind(CODE, UnitLevel.COUNCIL_BODY, kind).toString());
    }

    @ParameterizedTest
    @EnumSource(value = UnitLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNCIL_BODY")
    void onlyACouncilBodyHasMembers(UnitLevel level) {
        HeadcountKind members = HeadcountKind.COUNCIL_MEMBERS;

        unit.given(established(level))
                .when(new AssignHeadcount(CODE, FOUNDED, members, 5))
                .expectNoEvents()
                .expectExceptionMessage(new WrongHeadcountKind(CODE, level, members).toString());
    }

    @Test
    void aCouncilBodyHasMembers() {
        HeadcountKind members = HeadcountKind.COUNCIL_MEMBERS;

        unit.given(established(UnitLevel.COUNCIL_BODY))
                .when(new AssignHeadcount(CODE, FOUNDED, members, 5))
                .expectEvents(new HeadcountAssigned(CODE, FOUNDED, members, 5));
    }

    @Test
    void nothingIsRecordedAboutABodyThatNobodyEstablished() {
        unit.givenNoPriorActivity()
                .when(new AssignHeadcount(CODE, FOUNDED, HeadcountKind.ASSIGNED, 40))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private static final class Nothing implements Records {

        @Override
        public List<OrganisationEvent> of(UnitCode unit) {
            return List.of();
        }

        @Override
        public Set<UnitCode> predecessorsOf(UnitCode unit) {
            return Set.of();
        }

        @Override
        public Map<PersonId, List<PersonnelEvent>> of(Collection<PersonId> people) {
            return Map.of();
        }
    }

    private static EstablishUnit establish(LocalDate day) {
        return new EstablishUnit(CODE, day, "Xã Văn Lăng", UnitLevel.COMMUNE, UnitFunction.GENERAL);
    }

    private static UnitEstablished established(UnitLevel level) {
        return new UnitEstablished(CODE, FOUNDED, "Xã Văn Lăng", level, UnitFunction.GENERAL);
    }
}
