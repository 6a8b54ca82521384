package socai.events.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.UnitCode;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;

/** A plan that would ask nonsense is refused when it is written and when it is read. */
class PlanValuesTest {

    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 4, 1);
    private static final UnitCode SDT = new UnitCode("SO-DAN-TOC-TON-GIAO");
    private static final Milestone BY_2030 = new Milestone(LocalDate.of(2030, 12, 31), 80);
    private static final Milestone BY_2035 = new Milestone(LocalDate.of(2035, 12, 31), 100);

    // Band

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 10", "70, ", "100, ", "70, 71", "99, 100"})
    void a_band_runs_upwards_or_has_no_end(int from, @Nullable Integer below) {
        assertThat(new Band(from, true, below).belowPercent()).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "101, ", "101, 200", "10, 10", "10, 9", "-1, "})
    void a_band_that_is_empty_or_starts_outside_0_to_100_is_refused(
            int from, @Nullable Integer below) {
        assertThatThrownBy(() -> new Band(from, true, below))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("band from %d below %s", from, below);
    }

    // Clause

    @ParameterizedTest
    @ValueSource(ints = {1, 35, 100})
    void a_minimum_is_1_to_100_percent(int percent) {
        assertThat(province(percent).minimumPercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101})
    void a_minimum_outside_1_to_100_percent_is_refused(int percent) {
        assertThatThrownBy(() -> province(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumPercent is %d, not 1 to 100", percent);
    }

    @Test
    void a_clause_on_one_body_names_the_body() {
        assertThat(clause(Scope.UNIT, SDT).unit()).isEqualTo(SDT);
        assertThatThrownBy(() -> clause(Scope.UNIT, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clause.unit goes with scope UNIT and only with it");
    }

    @ParameterizedTest
    @EnumSource(value = Scope.class, mode = EnumSource.Mode.EXCLUDE, names = "UNIT")
    void a_clause_on_many_bodies_names_none(Scope scope) {
        assertThat(clause(scope, null).unit()).isNull();
        assertThatThrownBy(() -> clause(scope, SDT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clause.unit goes with scope UNIT and only with it");
    }

    @Test
    void a_clause_says_where_it_stands() {
        assertThatThrownBy(() ->
                        new Clause(
                                "COM",
                                " ",
                                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                                Scope.COMMUNE,
                                null,
                                null,
                                5))
                .hasMessage("clause.citation is missing");
    }

    @Test
    void a_clause_has_a_short_name() {
        assertThatThrownBy(() ->
                        new Clause(
                                "C".repeat(21),
                                "II.2.b",
                                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                                Scope.COMMUNE,
                                null,
                                null,
                                5))
                .hasMessage("clause.id has 21 characters, at most 20 fit");
    }

    // Milestone

    @ParameterizedTest
    @ValueSource(ints = {1, 80, 100})
    void a_milestone_asks_1_to_100_percent_of_the_target(int percent) {
        assertThat(new Milestone(IN_FORCE, percent).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(ints = {-80, 0, 101})
    void a_milestone_outside_1_to_100_percent_is_refused(int percent) {
        assertThatThrownBy(() -> new Milestone(IN_FORCE, percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percent is %d, not 1 to 100", percent);
    }

    // PlanAdopted

    @Test
    void a_plan_with_a_clause_and_a_roadmap_in_order_is_adopted() {
        PlanAdopted adopted = plan(List.of(province(10)), List.of(BY_2030, BY_2035));
        assertThat(adopted.roadmap()).containsExactly(BY_2030, BY_2035);
        assertThat(adopted.clauses()).containsExactly(province(10));
    }

    @Test
    void a_plan_without_clauses_is_refused() {
        assertThatThrownBy(() -> plan(List.of(), List.of(BY_2030)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plan without clauses or roadmap asks nothing");
    }

    @Test
    void a_plan_without_roadmap_is_refused() {
        assertThatThrownBy(() -> plan(List.of(province(10)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plan without clauses or roadmap asks nothing");
    }

    @Test
    void a_roadmap_out_of_order_is_refused() {
        assertThatThrownBy(() -> plan(List.of(province(10)), List.of(BY_2035, BY_2030)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roadmap is not in order of day");
    }

    @Test
    void two_milestones_on_one_day_are_refused() {
        assertThatThrownBy(() -> plan(List.of(province(10)), List.of(BY_2030, BY_2030)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roadmap is not in order of day");
    }

    @Test
    void a_plan_does_not_change_with_the_lists_it_was_made_from() {
        List<Clause> clauses = new ArrayList<>(List.of(province(10)));
        List<Milestone> roadmap = new ArrayList<>(List.of(BY_2030));
        PlanAdopted adopted = plan(clauses, roadmap);
        clauses.clear();
        roadmap.clear();
        assertThat(adopted.clauses()).hasSize(1);
        assertThat(adopted.roadmap()).hasSize(1);
    }

    // PlanId

    @Test
    void a_plan_has_one_stream_for_ever_which_is_no_unit_s() {
        assertThat(PLAN.stream())
                .isEqualTo(UUID.fromString("0f6fcbdc-9b72-364e-a155-f5f55e6098f5"))
                .isNotEqualTo(new PlanId("129/KH-UBND").stream());
        assertThat(new PlanId("05569").stream()).isNotEqualTo(new UnitCode("05569").stream());
    }

    @Test
    void a_plan_without_a_number_is_refused() {
        assertThatThrownBy(() -> new PlanId(" ")).hasMessage("plan is missing");
    }

    private static PlanAdopted plan(List<Clause> clauses, List<Milestone> roadmap) {
        return new PlanAdopted(PLAN, IN_FORCE, "Kế hoạch 128", clauses, roadmap);
    }

    private static Clause province(int minimumPercent) {
        return new Clause(
                "PROV",
                "II.2.a",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.PROVINCE_LEVEL,
                null,
                null,
                minimumPercent);
    }

    private static Clause clause(Scope scope, @Nullable UnitCode unit) {
        return new Clause(
                "SDT", "II.2.c", Measure.STAFF_OF_ASSIGNED_HEADCOUNT, scope, unit, null, 30);
    }
}
