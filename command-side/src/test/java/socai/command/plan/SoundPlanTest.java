package socai.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.command.Malformed;
import socai.events.UnitCode;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.reference.Plan128;

/** A plan is adopted only if the rules can compute it and it says one thing. */
class SoundPlanTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
    private static final UnitCode FINANCE = new UnitCode("SO-TAI-CHINH");
    private static final List<Milestone> ROADMAP = List.of(new Milestone(SINCE.plusYears(9), 100));

    @Test
    void plan128IsSound() {
        PlanAdopted plan = Plan128.adopted();

        AdoptPlan order =
                new AdoptPlan(
                        plan.plan(),
                        plan.effectiveOn(),
                        plan.title(),
                        plan.clauses(),
                        plan.roadmap());

        assertThat(order.clauses()).isEqualTo(plan.clauses());
    }

    @Test
    void aMeasureIsTakenInAScopeThatItHas() {
        int refused = 0;
        for (Measure measure : Measure.values()) {
            for (Scope scope : Scope.values()) {
                Clause clause =
                        clause("A", measure, scope, scope == Scope.UNIT ? FINANCE : null, null);
                Malformed no = refusal(commune("COM", 10), clause);
                if (!clause.isMeasurable()) {
                    refused++;
                    assertThat(no).isNotNull();
                    assertThat(no.code()).isEqualTo("clause-cannot-be-measured");
                    assertThat(no.pointer()).isEqualTo("/clauses/1/scope");
                    assertThat(String.valueOf(no.arguments()[3]).split(", "))
                            .allMatch(one -> measure.isMeasuredIn(Scope.valueOf(one)));
                } else if (no != null) {
                    assertThat(no.code()).isEqualTo("clause-said-twice");
                }
            }
        }
        assertThat(refused).isEqualTo(6 * 2 + 3 * 7);
    }

    @Test
    void whatTheRulesWouldPassOverIsRefused() {
        Band band = new Band(10, true, null);
        Clause banded =
                clause("P", Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.PROVINCE_LEVEL, null, band);
        Clause leaders = clause("L", Measure.LEADERS_OF_MINORITY_STAFF, Scope.COMMUNE, null, band);

        refused("clause-takes-no-band", "/clauses/0/band", banded);
        refused("clause-takes-no-band", "/clauses/0/band", leaders);
        refused(
                "clause-takes-no-share",
                "/clauses/0/fromSharePercent",
                from(Measure.TRAINED_OF_MINORITY_STAFF, "T", 30));
        sound(from(Measure.LEADERS, "L", 30), from(Measure.LEADERS, "L2", 60));
    }

    @Test
    void oneIdIsOneClauseAndHasEachUnitAndBandOnce() {
        Clause first = commune("COM", 10);
        refused("clause-said-twice", "/clauses/1", first, first);
        refused("clause-said-twice", "/clauses/1", first, commune("COM-2", 15));
        refused(
                "clause-id-of-another",
                "/clauses/1/id",
                first,
                clause("COM", Measure.LEADERS_OF_MINORITY_STAFF, Scope.COMMUNE, null, null));
        refused(
                "clause-said-twice",
                "/clauses/1",
                from(Measure.LEADERS, "L", 30),
                from(Measure.LEADERS, "L", 60));
        sound(of(FINANCE), of(new UnitCode("SO-Y-TE")));
        refused("clause-said-twice", "/clauses/1", of(FINANCE), of(FINANCE));
        sound(
                clause("A", Measure.PRIORITY, Scope.COMMUNE, null, null),
                clause("B", Measure.PRIORITY, Scope.COMMUNE, null, null));
    }

    @ParameterizedTest(name = "from {0} below {2} and from {3} below {5}: refused {6}")
    @CsvSource({
        "10, true, 30, 30, true, 50, false",
        "30, true, 50, 10, true, 30, false",
        "10, true, 30, 30, false, , false",
        "10, true, 30, 40, true, , false",
        "10, true, 50, 12, true, 45, true",
        "12, true, 45, 10, true, 50, true",
        "10, true, 30, 29, false, , true",
        "10, true, , 50, true, , true",
        "10, true, 30, 10, false, 30, true"
    })
    void bandsOfOneMinimumDoNotOverlap(
            int from,
            boolean includes,
            @Nullable Integer below,
            int otherFrom,
            boolean otherIncludes,
            @Nullable Integer otherBelow,
            boolean refused) {
        Band one = new Band(from, includes, below);
        Band other = new Band(otherFrom, otherIncludes, otherBelow);
        for (String id : List.of("COM", "COM-2")) {
            Malformed no = refusal(commune("COM", one), commune(id, other));
            assertThat(no == null ? null : no.code() + no.pointer())
                    .isEqualTo(refused ? "bands-overlap/clauses/1/band" : null);
        }
    }

    @Test
    void whatAlwaysHoldsLeavesNoRoomForABand() {
        refused(
                "bands-overlap",
                "/clauses/1/band",
                commune("COM", 10),
                commune("COM", new Band(30, true, null)));
    }

    @Test
    void aShareOfWomenIsOfSomeMinimum() {
        Clause women = clause("W", Measure.WOMEN_OF_MINIMUM, Scope.EVERY_MINIMUM_SHARE, null, null);

        refused(
                "women-of-no-minimum",
                "/clauses/1/measure",
                clause("T", Measure.TRAINED_OF_MINORITY_STAFF, Scope.EVERY_BODY, null, null),
                women);
        sound(women, commune("COM", 10));
        sound(women, clause("L", Measure.LEADERS_OF_MINORITY_STAFF, Scope.COMMUNE, null, null));
    }

    @Test
    void aRoadmapRisesFromAfterTheFirstDayAndMayEndBeforeAHundred() {
        assertThat(roadmap(step(4, 40), step(9, 80))).isNull();
        assertThat(roadmap(step(4, 80), step(9, 60)))
                .isEqualTo("roadmap-not-rising/roadmap/1/percent");
        assertThat(roadmap(step(4, 80), step(9, 80)))
                .isEqualTo("roadmap-not-rising/roadmap/1/percent");
        assertThat(roadmap(step(9, 80), step(4, 100)))
                .isEqualTo("roadmap-out-of-order/roadmap/1/on");
        assertThat(roadmap(step(4, 80), step(4, 100)))
                .isEqualTo("roadmap-out-of-order/roadmap/1/on");
        assertThat(roadmap(step(0, 80), step(9, 100)))
                .isEqualTo("roadmap-before-plan/roadmap/0/on");
        assertThat(roadmap(step(-1, 80))).isEqualTo("roadmap-before-plan/roadmap/0/on");
    }

    private static Milestone step(int years, int percent) {
        return new Milestone(SINCE.plusYears(years), percent);
    }

    private static @Nullable String roadmap(Milestone... steps) {
        Malformed no = refusal(List.of(commune("COM", 10)), Arrays.asList(steps));
        return no == null ? null : no.code() + no.pointer();
    }

    private static void refused(String code, String pointer, Clause... clauses) {
        Malformed no = refusal(clauses);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.pointer()).isEqualTo(pointer);
    }

    private static void sound(Clause... clauses) {
        assertThat(refusal(clauses)).isNull();
    }

    private static @Nullable Malformed refusal(Clause... clauses) {
        return refusal(List.of(clauses), ROADMAP);
    }

    private static @Nullable Malformed refusal(List<Clause> clauses, List<Milestone> roadmap) {
        return catchThrowableOfType(
                Malformed.class,
                () ->
                        new AdoptPlan(
                                new PlanId("9/KH"),
                                SINCE,
                                "Kế hoạch",
                                new ArrayList<>(clauses),
                                roadmap));
    }

    private static Clause commune(String id, int percent) {
        return new Clause(
                id,
                "II.2.b",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.COMMUNE,
                null,
                null,
                percent);
    }

    private static Clause commune(String id, Band band) {
        return clause(id, Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.COMMUNE, null, band);
    }

    private static Clause of(UnitCode unit) {
        return clause("U", Measure.STAFF_OF_ASSIGNED_HEADCOUNT, Scope.UNIT, unit, null);
    }

    private static Clause from(Measure measure, String id, int share) {
        Integer percent = measure.isShare() ? Integer.valueOf(20) : null;
        Integer persons = measure.isPersons() ? Integer.valueOf(1) : null;
        return new Clause(
                id,
                "II",
                measure,
                Scope.PUBLIC_SERVICE_UNIT,
                null,
                null,
                percent,
                persons,
                share,
                null,
                null);
    }

    private static Clause clause(
            String id, Measure measure, Scope scope, @Nullable UnitCode unit, @Nullable Band band) {
        return new Clause(
                id,
                "II",
                measure,
                scope,
                unit,
                band,
                measure.isShare() ? Integer.valueOf(20) : null,
                measure.isPersons() ? Integer.valueOf(1) : null,
                null,
                null,
                null);
    }
}
