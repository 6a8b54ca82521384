package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.PlanAdopted;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.WomenOf;
import socai.reference.Plan128;

/** Each minimum of a commune with 33 posts, spelled out as a reader would by hand. */
class CalculationTest {

    private static final PlanAdopted PLAN = Plan128.adopted();
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final Counts COUNTS = new Counts(30, 20, 2, 3, 1, 3, 5, 0);

    @Test
    void aShareIsSpelledOutInFullAndForEachStep() {
        assertThat(texts("COM", null, Readings.DEFAULT))
                .containsExactly(
                        "⌈33 × 10 %⌉ = 4", "⌈33 × 10 % × 80 %⌉ = 3", "⌈33 × 10 % × 100 %⌉ = 4");
    }

    @Test
    void roundingBeforeScalingIsSpelledOutSo() {
        assertThat(texts("COM", null, readings(Rounding.CEIL_BEFORE_SCALING, WomenOf.OF_MINIMUM)))
                .containsExactly(
                        "⌈33 × 10 %⌉ = 4", "⌈⌈33 × 10 %⌉ × 80 %⌉ = 4", "⌈⌈33 × 10 %⌉ × 100 %⌉ = 4");
    }

    @Test
    void womenAreAShareOfTheMinimumOrOfThoseWhoAreThere() {
        assertThat(texts("WOMEN", "COM", Readings.DEFAULT).getFirst())
                .isEqualTo("⌈33 × 10 % × 20 %⌉ = 1");
        assertThat(
                        texts(
                                        "WOMEN",
                                        "COM",
                                        readings(Rounding.CEIL_AFTER_SCALING, WomenOf.OF_ACTUAL))
                                .getFirst())
                .isEqualTo("⌈20 × 20 %⌉ = 4");
    }

    @Test
    void whereBodiesAreCountedNoStepAsksLess() {
        Readings coverage = Readings.DEFAULT.with(Reading.ROADMAP, Choice.COVERAGE);

        assertThat(texts("COM", null, coverage)).containsExactly("⌈33 × 10 %⌉ = 4");
    }

    @Test
    void personsAreASumOfTheirOwn() {
        Clause clause =
                PLAN.clauses().stream()
                        .filter(one -> one.minimumPersons() != null)
                        .findFirst()
                        .orElseThrow();
        Assessment assessment = new Minimum(PLAN, Readings.DEFAULT, DAY).persons(clause, 0);

        assertThat(Calculation.of(assessment, Readings.DEFAULT))
                .extracting(Calculation::toString)
                .containsExactly("1", "⌈1 × 80 %⌉ = 1", "⌈1 × 100 %⌉ = 1");
    }

    @Test
    void whatIsNotAskedIsNotSpelledOut() {
        assertThat(Calculation.of(Rules.withoutPlan(commune()).getFirst(), Readings.DEFAULT))
                .isEmpty();
    }

    @Test
    void aWayThatDoesNotLeadToTheResultIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Calculation(null, 33, List.of(10), false, 3))
                .withMessage("[10] of 33 make 4 and not 3");
        assertThat(new Calculation(null, 33, List.of(10, 80), false, 3).persons()).isEqualTo(3);
        assertThat(new Calculation(null, 33, List.of(10, 80), true, 4).persons()).isEqualTo(4);
    }

    private static List<String> texts(String clause, @Nullable String of, Readings readings) {
        return new Rules(PLAN, readings, DAY)
                .body(commune()).stream()
                        .filter(one ->
                                one.clause() != null
                                        && one.clause().id().equals(clause)
                                        && (of == null
                                                ? one.of() == null
                                                : one.of() != null && one.of().id().equals(of)))
                        .flatMap(one -> Calculation.of(one, readings).stream())
                        .map(Calculation::toString)
                        .toList();
    }

    private static Readings readings(Rounding rounding, WomenOf womenOf) {
        return Readings.DEFAULT
                .with(Reading.ROUNDING, Choice.valueOf(rounding.name()))
                .with(Reading.WOMEN_OF, Choice.valueOf(womenOf.name()));
    }

    private static Subject commune() {
        return new Subject(
                new UnitCode("05569"),
                UnitLevel.COMMUNE,
                UnitFunction.GENERAL,
                false,
                COUNTS,
                Map.of(HeadcountKind.ASSIGNED, 33),
                new Share(200, 1_000));
    }
}
