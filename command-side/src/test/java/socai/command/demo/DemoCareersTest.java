package socai.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socai.career.Career;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PositionKind;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanAdopted;

class DemoCareersTest {

    private static final Told TOLD = Told.of(Told.SEED, 8_000, Told.TODAY);

    @Test
    void noCareerClashes() {
        assertThat(TOLD.careers())
                .allSatisfy(career -> assertThat(Career.clash(Told.timeline(career))).isEmpty());
    }

    @Test
    void noCareerClashesAtAnyPointOfItsRecording() {
        assertThat(TOLD.careers())
                .allSatisfy(career -> {
                    for (int known = 1; known < career.size(); known++) {
                        List<Fact> prefix = career.subList(0, known);
                        assertThat(Career.clash(Told.timeline(prefix))).isEmpty();
                    }
                });
    }

    @Test
    void aBodyIsNamedOnlyWhileItExists() {
        Map<UnitCode, LocalDate> established = new HashMap<>();
        Map<UnitCode, LocalDate> dissolved = new HashMap<>();
        TOLD.all()
                .map(Fact::event)
                .forEach(event -> {
                    if (event instanceof UnitEstablished unit) {
                        established.put(unit.unit(), unit.effectiveOn());
                    } else if (event instanceof UnitDissolved unit) {
                        dissolved.put(unit.unit(), unit.effectiveOn());
                    }
                });

        assertThat(TOLD.all().map(Fact::event).filter(event -> !unitsOf(event).isEmpty()))
                .allSatisfy(event -> {
                    UnitCode unit = unitsOf(event).getFirst();
                    assertThat(established.get(unit)).isBeforeOrEqualTo(event.effectiveOn());
                    assertThat(dissolved.getOrDefault(unit, LocalDate.MAX))
                            .isAfter(event.effectiveOn());
                });
    }

    @Test
    void nobodyStaysInABodyThatWasDissolved() {
        assertThat(TOLD.inServiceOn(Days.REORGANISATION).keySet())
                .noneMatch(unit -> unit.value().startsWith("TIEN-THAN"));
    }

    @Test
    void allStaffFollowsItsCommuneByOneDecisionOnTheDayOfReorganisationAndNobodyIsTransferred() {
        Map<UnitCode, Set<String>> numbers =
                TOLD.all()
                        .filter(fact ->
                                fact.event() instanceof Reassigned to
                                        && to.effectiveOn().equals(Days.REORGANISATION))
                        .collect(
                                Collectors.groupingBy(
                                        fact -> ((Reassigned) fact.event()).unit(),
                                        Collectors.mapping(
                                                fact -> fact.authority().basis().number(),
                                                Collectors.toSet())));

        assertThat(numbers).hasSize(92).allSatisfy((_, of) -> assertThat(of).hasSize(1));
        assertThat(TOLD.all().map(Fact::event))
                .noneMatch(event ->
                        event instanceof Transferred to
                                && to.effectiveOn().equals(Days.REORGANISATION));
    }

    @Test
    void everyKindOfPositionTrainingAndDepartureOccurs() {
        Set<Object> seen = new HashSet<>();
        TOLD.all()
                .map(Fact::event)
                .forEach(event -> {
                    switch (event) {
                        case Appointed to -> seen.add(to.position().kind());
                        case TrainingCompleted in -> {
                            seen.add(in.field());
                            seen.add(in.level());
                        }
                        case Departed left -> seen.add(left.kind());
                        case Recruited in -> {
                            seen.add(in.route());
                            seen.add(in.category());
                        }
                        default -> seen.add(event.getClass());
                    }
                });

        assertThat(seen)
                .contains((Object[]) PositionKind.values())
                .contains((Object[]) TrainingField.values())
                .contains((Object[]) TrainingLevel.values())
                .contains((Object[]) DepartureKind.values())
                .contains((Object[]) socai.events.personnel.RecruitmentRoute.values())
                .contains((Object[]) socai.events.personnel.StaffCategory.values());
    }

    @Test
    void mistakesSecondmentsRotationsRanksAndPlanningOccur() {
        Map<Class<?>, Long> counts =
                TOLD.all()
                        .collect(
                                Collectors.groupingBy(
                                        f -> f.event().getClass(), Collectors.counting()));

        assertThat(counts)
                .containsKeys(
                        Annulled.class,
                        Corrected.class,
                        PlannedIn.class,
                        RankChanged.class,
                        Rotated.class,
                        Seconded.class,
                        SecondmentEnded.class);
        assertThat(counts.get(Seconded.class)).isGreaterThan(counts.get(SecondmentEnded.class));
    }

    @Test
    void aCorrectionOrAnnulmentChangesWhatWasKnown() {
        assertThat(TOLD.careers())
                .filteredOn(career -> !(career.getLast().event() instanceof PersonnelFact))
                .hasSizeGreaterThan(20)
                .allSatisfy(career -> {
                    List<Fact> before = career.subList(0, career.size() - 1);
                    assertThat(Career.on(Told.TODAY, Told.timeline(career)))
                            .isNotEqualTo(Career.on(Told.TODAY, Told.timeline(before)));
                });
    }

    @Test
    void somePeopleComeBackAfterTheyResigned() {
        assertThat(TOLD.careers())
                .anyMatch(career ->
                        career.stream().filter(fact -> fact.event() instanceof Recruited).count()
                                == 2);
    }

    @Test
    void leadershipFollowsThreeYearsOfService() {
        assertThat(TOLD.careers())
                .allSatisfy(career -> {
                    LocalDate since = career.getFirst().event().effectiveOn();
                    assertThat(career.stream().map(Fact::event))
                            .filteredOn(event ->
                                    event instanceof Appointed to && to.position().isLeadership())
                            .allMatch(event -> event.effectiveOn().isAfter(since.plusYears(3)));
                });
    }

    @Test
    void peopleAreRetiredAtTheAgeOfRetirement() {
        assertThat(new DemoProvince(Told.SEED, 8_000, Told.TODAY).people())
                .allSatisfy(person -> {
                    LocalDate birth = person.identity().birthDate().earliest();
                    assertThat(person.facts(Told.SEALED).getFirst().event().effectiveOn())
                            .isAfter(birth.plusYears(20));
                    assertThat(person.facts(Told.SEALED))
                            .filteredOn(fact ->
                                    fact.event() instanceof Departed left
                                            && left.kind() == DepartureKind.RETIREMENT)
                            .allMatch(fact ->
                                    fact.event().effectiveOn().isAfter(birth.plusYears(55)));
                });
    }

    private static List<UnitCode> unitsOf(Event event) {
        return switch (event) {
            case UnitDissolved _, PlanAdopted _ -> List.of();
            case OrganisationEvent organisation -> List.of(organisation.unit());
            case Recruited recruited -> List.of(recruited.unit());
            case Transferred to -> List.of(to.unit());
            case Seconded to -> List.of(to.host());
            case Rotated to -> List.of(to.unit());
            default -> List.of();
        };
    }
}
