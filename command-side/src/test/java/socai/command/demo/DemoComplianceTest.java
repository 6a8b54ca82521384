package socai.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socai.career.CareerState.InService;
import socai.events.Authority;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.PlanAdopted;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.plan.Assessment;
import socai.plan.Counts;
import socai.plan.Exactly70;
import socai.plan.PopulationBands;
import socai.plan.Readings;
import socai.plan.Rules;
import socai.plan.Share;
import socai.plan.Subject;
import socai.plan.Verdict;
import socai.reference.Province;

class DemoComplianceTest {

    private static final Told TOLD = Told.of(Told.SEED, 8_000, Told.TODAY);
    private static final PlanAdopted PLAN =
            TOLD.organisation().stream()
                    .map(Fact::event)
                    .filter(PlanAdopted.class::isInstance)
                    .map(PlanAdopted.class::cast)
                    .findFirst()
                    .orElseThrow();
    private static final List<Clause> BANDS =
            PLAN.clauses().stream().filter(clause -> clause.band() != null).toList();

    private final Map<UnitCode, List<InService>> serving = TOLD.inServiceOn(Told.TODAY);
    private final Map<UnitCode, Integer> headcounts = TOLD.headcountsOn(Told.TODAY);
    private final Map<UnitCode, PopulationRecorded> populations = TOLD.populationsOn(Told.TODAY);

    @Test
    void everyBandOccursAndSoDoesALessThanFivePercentShare() {
        Set<Optional<Clause>> found = new HashSet<>();
        Province.communes().forEach(commune -> found.add(clause(commune.code(), Exactly70.LOWER)));

        assertThat(found).hasSize(6).contains(Optional.empty());
    }

    @Test
    void theEdgesOfTheBandsOccurExactly() {
        for (int percent : new int[] {10, 30, 50, 70}) {
            assertThat(Province.communes())
                    .anyMatch(commune -> share(commune.code()).compareToPercent(percent) == 0);
        }
    }

    @Test
    void theProvinceHasTheShareOfTheCensus() {
        long minority = 0;
        long total = 0;
        for (Province.Commune commune : Province.communes()) {
            minority += share(commune.code()).part();
            total += share(commune.code()).whole();
        }

        assertThat(new Share(minority, total).basisPointsRoundedDown()).isBetween(4_000L, 4_250L);
    }

    @Test
    void allThreeVerdictsOccurAmongCommunesAndSomeMissNarrowly() {
        Collection<Assessment> communes = communes().values();

        assertThat(communes.stream().map(Assessment::verdict))
                .containsAll(EnumSet.of(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_REGULATED));
        assertThat(communes.stream().filter(one -> one.verdict() == Verdict.MET).count())
                .isBetween(30L, 70L);
        assertThat(communes).anyMatch(one -> gap(one) == 1).anyMatch(one -> gap(one) >= 4);
    }

    @Test
    void theBodiesForEthnicAffairsAreStaffed() {
        for (String code : List.of("SO-DAN-TOC-TON-GIAO", "BAN-DAN-TOC-HDND")) {
            assertThat(serving.get(new UnitCode(code))).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void mostHeadcountsAreNearlyFilled() {
        List<UnitCode> odd = new ArrayList<>();
        serving.forEach((unit, people) -> {
            int percent = people.size() * 100 / headcounts.getOrDefault(unit, 1);
            if (percent < 80 || percent > 105) {
                odd.add(unit);
            }
        });

        assertThat(odd).hasSizeLessThan(serving.size() / 10);
        assertThat(serving).hasSize(92 + 17);
    }

    @Test
    void thePoliceOfTheProvinceHaveStaffAndPostsAndOweNoTask() {
        UnitCode police = new UnitCode("CONG-AN-TINH");

        assertThat(serving.get(police))
                .hasSizeGreaterThan(20)
                .anyMatch(one -> one.ethnicity().isMinority());
        assertThat(headcounts.get(police)).isGreaterThanOrEqualTo(20);
        assertThat(TOLD.organisation().stream().map(Fact::event))
                .anyMatch(event ->
                        event instanceof UnitEstablished unit
                                && unit.unit().equals(police)
                                && unit.function() == UnitFunction.ARMED_FORCES)
                .noneMatch(event -> event instanceof TaskDone done && done.by().equals(police));
    }

    @Test
    void aboutAFifthLeads() {
        long all = serving.values().stream().mapToLong(List::size).sum();
        long leaders =
                serving.values().stream().flatMap(List::stream).filter(InService::isLeader).count();

        assertThat(leaders).isBetween(all * 16 / 100, all * 26 / 100);
    }

    @Test
    void onlyPublicFactsCarryTheActorOfReferenceData() {
        assertThat(TOLD.all())
                .allMatch(fact ->
                        fact.authority()
                                .actor()
                                .equals(
                                        isPublic(fact.event())
                                                ? Authority.REFERENCE_ACTOR
                                                : Authority.DEMO_ACTOR));
        assertThat(TOLD.all().filter(fact -> isPublic(fact.event()))).hasSize(110);
    }

    @Test
    void aBodyWhoseExistenceIsNotKnownIsLeftOut() {
        assertThat(TOLD.organisation().toString())
                .contains("SO-NOI-VU")
                .doesNotContain("SO-NGOAI-VU");
    }

    private static boolean isPublic(Event event) {
        return switch (event) {
            case PlanAdopted _, TaskLaidDown _ -> true;
            case UnitEstablished unit -> unit.effectiveOn().equals(Days.REORGANISATION);
            default -> false;
        };
    }

    private Map<UnitCode, Assessment> communes() {
        Map<UnitCode, Assessment> all = new HashMap<>();
        for (Province.Commune commune : Province.communes()) {
            all.put(commune.code(), assess(commune.code()));
        }
        return all;
    }

    private Assessment assess(UnitCode unit) {
        List<InService> staff = serving.getOrDefault(unit, List.of());
        int minority = (int) staff.stream().filter(one -> one.ethnicity().isMinority()).count();
        Integer headcount = headcounts.get(unit);
        return new Rules(PLAN, Readings.DEFAULT, Told.TODAY)
                .body(
                        new Subject(
                                unit,
                                UnitLevel.COMMUNE,
                                UnitFunction.GENERAL,
                                false,
                                new Counts(staff.size(), minority, 0, 0, 0, 0, 0, 0),
                                headcount == null
                                        ? Map.of()
                                        : Map.of(HeadcountKind.ASSIGNED, headcount),
                                share(unit)))
                .getFirst();
    }

    private static long gap(Assessment assessment) {
        return assessment.required() == null ? 0 : assessment.required().gap();
    }

    private Optional<Clause> clause(UnitCode unit, Exactly70 reading) {
        return PopulationBands.clauseFor(BANDS, share(unit), reading);
    }

    private Share share(UnitCode unit) {
        PopulationRecorded recorded = populations.get(unit);
        assertThat(recorded).isNotNull();
        return new Share(recorded.minority(), recorded.total());
    }
}
