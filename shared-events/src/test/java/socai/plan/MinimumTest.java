package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.organisation.HeadcountAssigned;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;
import socai.plan.Assessment.Target;
import socai.plan.Readings.Rounding;

/** Clauses II.2.a to II.2.c: how many persons a minimum asks, and who reaches it. */
class MinimumTest {

    private static final Milestone BY_2030 = new Milestone(LocalDate.of(2030, 12, 31), 80);
    private static final Milestone BY_2035 = new Milestone(LocalDate.of(2035, 12, 31), 100);
    private static final List<Milestone> ROADMAP = List.of(BY_2030, BY_2035);

    @ParameterizedTest(name = "{0} posts at {1} % and {2} % ask {3}")
    @CsvSource({
        "33, 10, 80, 3",
        "33, 10, 100, 4",
        "0, 10, 100, 0",
        "0, 35, 80, 0",
        "1, 5, 80, 1",
        "1, 35, 100, 1",
        "1, 100, 100, 1",
        "20, 5, 100, 1",
        "21, 5, 100, 2",
        "25, 5, 80, 1",
        "26, 5, 80, 2",
        "99, 10, 100, 10",
        "100, 10, 100, 10",
        "101, 10, 100, 11",
        "100, 10, 80, 8",
        "101, 10, 80, 9",
        "100000, 5, 100, 5000",
        "100000, 35, 80, 28000",
        "100000, 35, 100, 35000",
        "99999, 35, 100, 35000",
        "2147483647, 100, 100, 2147483647"
    })
    void whole_persons_are_rounded_up_after_scaling(
            int headcount, int percent, int milestonePercent, long persons) {
        assertThat(fewest(headcount, percent, milestonePercent)).isEqualTo(persons);
    }

    @Test
    void required_persons_agree_with_decimal_arithmetic() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 10_000; i++) {
            int headcount = random.nextInt(HeadcountAssigned.PERSONS_MAX + 1);
            int percent = random.nextInt(1, 101);
            int milestonePercent = random.nextInt(1, 101);
            BigDecimal exact =
                    BigDecimal.valueOf(headcount)
                            .multiply(BigDecimal.valueOf(percent, 2))
                            .multiply(BigDecimal.valueOf(milestonePercent, 2));
            assertThat(fewest(headcount, percent, milestonePercent))
                    .as("%d at %d %% and %d %%", headcount, percent, milestonePercent)
                    .isEqualTo(exact.setScale(0, RoundingMode.CEILING).longValueExact());
        }
    }

    @Test
    void numbers_that_would_overflow_are_an_error_and_not_a_wrong_answer() {
        assertThatThrownBy(() ->
                        Minimum.fewest(
                                Long.MAX_VALUE,
                                Rounding.CEIL_AFTER_SCALING,
                                List.of(new Share(101, 100))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_minimum_is_met_exactly_when_the_share_reaches_it() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 10_000; i++) {
            int headcount = random.nextInt(1, HeadcountAssigned.PERSONS_MAX + 1);
            int percent = random.nextInt(1, 101);
            int emPersons = Math.max(0, headcount * percent / 100 + random.nextInt(-3, 4));
            boolean reached =
                    BigInteger.valueOf(emPersons)
                                    .multiply(BigInteger.valueOf(100))
                                    .compareTo(
                                            BigInteger.valueOf(headcount)
                                                    .multiply(BigInteger.valueOf(percent)))
                            >= 0;
            Assessment assessment = assess(clause(percent), ROADMAP, emPersons, headcount);
            assertThat(assessment.verdict())
                    .as("%d of %d at %d %%", emPersons, headcount, percent)
                    .isEqualTo(reached ? Verdict.MET : Verdict.NOT_MET);
        }
    }

    @Test
    void the_gap_is_the_fewest_persons_that_would_reach_the_minimum() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 2_000; i++) {
            int headcount = random.nextInt(1, 5_000);
            int emPersons = random.nextInt(headcount);
            Clause clause = clause(random.nextInt(1, 101));
            int gap = Math.toIntExact(required(clause, emPersons, headcount).gap());
            assertThat(required(clause, emPersons + gap, headcount).isMet()).isTrue();
            if (gap > 0) {
                assertThat(required(clause, emPersons + gap - 1, headcount).isMet())
                        .as("%d of %d, one below a gap of %d", emPersons, headcount, gap)
                        .isFalse();
            }
        }
    }

    @Test
    void a_body_below_the_minimum_is_told_how_many_persons_are_missing() {
        Assessment assessment = assess(clause(10), ROADMAP, 1, 33);
        assertThat(assessment)
                .isEqualTo(
                        new Assessment(
                                clause(10),
                                null,
                                1,
                                33,
                                new Requirement(4, 3),
                                List.of(
                                        new Step(BY_2030, new Requirement(3, 2)),
                                        new Step(BY_2035, new Requirement(4, 3))),
                                new Requirement(3, 2),
                                new Step(BY_2030, new Requirement(3, 2)),
                                new Target(100, BY_2035.on(), new Requirement(4, 3)),
                                Verdict.NOT_MET,
                                null));
    }

    @Test
    void a_body_above_the_minimum_has_a_gap_of_zero_and_never_a_negative_one() {
        Assessment assessment = assess(clause(10), ROADMAP, 20, 33);
        assertThat(assessment.required()).isEqualTo(new Requirement(4, 0));
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.reason()).isNull();
    }

    @Test
    void a_body_that_reached_the_first_milestone_only_does_not_meet_the_full_minimum() {
        Assessment assessment = assess(clause(10), ROADMAP, 3, 33);
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.milestones().stream().map(step -> step.required().isMet()))
                .containsExactly(true, false);
    }

    @Test
    void the_milestones_stand_in_the_order_of_the_roadmap() {
        Assessment assessment = assess(clause(25), ROADMAP, 0, 100);
        assertThat(assessment.milestones().stream().map(Step::milestone))
                .containsExactly(BY_2030, BY_2035);
    }

    @Test
    void one_post_asks_one_person() {
        assertThat(required(clause(5), 0, 1)).isEqualTo(new Requirement(1, 1));
        assertThat(required(clause(5), 1, 1)).isEqualTo(new Requirement(1, 0));
    }

    @Test
    void an_assessment_does_not_change_with_the_list_it_was_made_from() {
        List<Step> steps = new ArrayList<>();
        Assessment assessment =
                new Assessment(
                        clause(10), null, 1, 1, null, steps, null, null, null, Verdict.MET, null);
        steps.add(new Step(BY_2030, new Requirement(1, 0)));
        assertThat(assessment.milestones()).isEmpty();
    }

    @ParameterizedTest(name = "{0} posts at {1} % and {2} %, rounded before and after: {3}")
    @CsvSource({
        "33, 10, 80, 4",
        "33, 10, 100, 4",
        "30, 10, 80, 3",
        "100, 10, 80, 8",
        "101, 10, 80, 9",
        "1, 5, 80, 1",
        "0, 10, 80, 0"
    })
    void the_other_reading_rounds_up_before_scaling_and_again_after(
            int headcount, int percent, int milestonePercent, long persons) {
        assertThat(
                        Minimum.fewest(
                                headcount,
                                Rounding.CEIL_BEFORE_SCALING,
                                List.of(new Share(percent, 100), new Share(milestonePercent, 100))))
                .isEqualTo(persons);
    }

    @Test
    void rounding_before_scaling_never_asks_fewer_persons() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 5_000; i++) {
            int of = random.nextInt(0, 2_000);
            List<Share> shares =
                    List.of(
                            new Share(random.nextInt(1, 101), 100),
                            new Share(random.nextInt(1, 101), 100),
                            new Share(random.nextInt(1, 101), 100));
            assertThat(Minimum.fewest(of, Rounding.CEIL_BEFORE_SCALING, shares))
                    .isGreaterThanOrEqualTo(
                            Minimum.fewest(of, Rounding.CEIL_AFTER_SCALING, shares));
        }
    }

    private static long fewest(int headcount, int percent, int milestonePercent) {
        return Minimum.fewest(
                headcount,
                Rounding.CEIL_AFTER_SCALING,
                List.of(new Share(percent, 100), new Share(milestonePercent, 100)));
    }

    private static Assessment assess(
            Clause clause, List<Milestone> roadmap, int actual, int headcount) {
        PlanAdopted plan =
                new PlanAdopted(
                        new PlanId("128/KH-UBND"),
                        LocalDate.of(2026, 4, 1),
                        "Kế hoạch",
                        List.of(clause),
                        roadmap);
        return new Minimum(plan, Readings.DEFAULT, LocalDate.of(2030, 12, 31))
                .share(clause, actual, headcount, Minimum.of(clause));
    }

    private static Requirement required(Clause clause, int emPersons, int headcount) {
        Requirement required = assess(clause, ROADMAP, emPersons, headcount).required();
        assertThat(required).isNotNull();
        return required;
    }

    private static Clause clause(int minimumPercent) {
        return new Clause(
                "PROV",
                "II.2.a",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.PROVINCE_LEVEL,
                null,
                null,
                minimumPercent);
    }
}
