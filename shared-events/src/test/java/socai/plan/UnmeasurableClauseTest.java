package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.plan.Assessment.Reason;

/** Whatever was once recorded as a plan is answered; what cannot be measured is said so. */
class UnmeasurableClauseTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
    private static final UnitCode NAMED = new UnitCode("SO-NAM");
    private static final Set<Scope> OF_BODIES =
            EnumSet.of(
                    Scope.PROVINCE_LEVEL,
                    Scope.COMMUNE,
                    Scope.UNIT,
                    Scope.PUBLIC_SERVICE_UNIT,
                    Scope.ETHNIC_AFFAIRS_OF_COMMUNE,
                    Scope.EVERY_BODY);
    private static final List<Milestone> FALLING_AND_OVER =
            List.of(
                    new Milestone(SINCE.minusYears(1), 80),
                    new Milestone(SINCE.plusYears(4), 60),
                    new Milestone(SINCE.plusYears(9), 60));

    static Stream<Arguments> everyMeasureInEveryScope() {
        return Arrays.stream(Measure.values())
                .flatMap(measure ->
                        Arrays.stream(Scope.values()).map(scope -> Arguments.of(measure, scope)));
    }

    @ParameterizedTest
    @MethodSource("everyMeasureInEveryScope")
    void aClauseOfAnyMeasureAndScopeIsAnswered(Measure measure, Scope scope) {
        Clause clause = clause(measure, scope);
        Clause women = clause(Measure.WOMEN_OF_MINIMUM, Scope.EVERY_MINIMUM_SHARE);
        PlanAdopted plan =
                new PlanAdopted(
                        new PlanId("1/KH"),
                        SINCE,
                        "Kế hoạch",
                        List.of(clause, women, clause),
                        FALLING_AND_OVER);

        for (Readings readings : List.of(Readings.DEFAULT, ofActual())) {
            for (int year = 0; year < 12; year++) {
                List<Assessment> found = answers(plan, readings, SINCE.plusYears(year));
                List<Assessment> own =
                        found.stream()
                                .filter(one -> clause.equals(one.clause()) && one.of() == null)
                                .toList();
                if (isMeasured(measure, scope)) {
                    assertThat(own).noneMatch(UnmeasurableClauseTest::isUnmeasurable);
                } else {
                    assertThat(own).allMatch(UnmeasurableClauseTest::isUnmeasurable);
                }
                assertThat(own.isEmpty()).isEqualTo(!OF_BODIES.contains(scope));
            }
        }
    }

    private static boolean isUnmeasurable(Assessment one) {
        return one.verdict() == Verdict.NOT_REGULATED
                && one.reason() == Reason.CLAUSE_CANNOT_BE_MEASURED
                && one.required() == null;
    }

    /** Written out again, so that the one place that says it is held to something. */
    private static boolean isMeasured(Measure measure, Scope scope) {
        return switch (measure) {
            case MEMBERS_OF_COUNCIL_BODY -> scope == Scope.UNIT;
            case WOMEN_OF_MINIMUM -> scope == Scope.EVERY_MINIMUM_SHARE;
            case STRUCTURE_OF_POPULATION -> scope == Scope.PROVINCE;
            default -> OF_BODIES.contains(scope);
        };
    }

    private static List<Assessment> answers(PlanAdopted plan, Readings readings, LocalDate day) {
        Rules rules = new Rules(plan, readings, day);
        List<Subject> bodies =
                List.of(
                        body(NAMED, UnitLevel.PROVINCE, UnitFunction.GENERAL, false),
                        body(new UnitCode("BAN"), UnitLevel.COUNCIL_BODY, null, false),
                        body(new UnitCode("TRUONG"), UnitLevel.PUBLIC_SERVICE_UNIT, null, false),
                        body(new UnitCode("05569"), UnitLevel.COMMUNE, null, false),
                        body(
                                new UnitCode("05569-DT"),
                                UnitLevel.COMMUNE,
                                UnitFunction.ETHNIC_AFFAIRS,
                                true));
        List<Assessment> found = new ArrayList<>(rules.together(bodies.subList(0, 1)));
        bodies.forEach(body -> found.addAll(rules.body(body)));
        return found;
    }

    private static Subject body(
            UnitCode unit, UnitLevel level, @Nullable UnitFunction function, boolean below) {
        return new Subject(
                unit,
                level,
                Objects.requireNonNullElse(function, UnitFunction.GENERAL),
                below,
                new Counts(20, 8, 3, 2, 1, 3, 4, 2),
                Map.of(HeadcountKind.ASSIGNED, 22, HeadcountKind.COUNCIL_MEMBERS, 22),
                level == UnitLevel.COMMUNE ? new Share(30, 100) : null);
    }

    private static Clause clause(Measure measure, Scope scope) {
        return new Clause(
                measure.name().substring(0, 5),
                "II",
                measure,
                scope,
                scope == Scope.UNIT ? NAMED : null,
                null,
                measure.isShare() ? Integer.valueOf(20) : null,
                measure.isPersons() ? Integer.valueOf(1) : null,
                null,
                null,
                null);
    }

    private static Readings ofActual() {
        return Readings.DEFAULT.with(Reading.WOMEN_OF, Reading.Choice.OF_ACTUAL);
    }
}
