package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.plan.Milestone;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.plan.Assessment;
import socai.plan.Readings.VerdictAgainst;
import socai.plan.Verdict;
import socai.query.compliance.Coverage.OfClause;
import socai.query.compliance.Coverage.OfLevel;
import socai.query.compliance.Coverage.Sum;
import socai.query.compliance.DaysInCompliance.Line;
import socai.query.compliance.Verdicts.Span;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;
import socai.reference.FoundingReadings;
import socai.reference.Plan128;

/**
 * Two communes of 33 posts and 20 % EM residents under Plan 128: 4 persons in full, 3 by the end of
 * 2030. Hợp Thành has 2 EM of 2 staff, Phú Bình 3 of 3. The guidance line asks 1 person from the
 * first day of the plan, 2 from 18 January 2028, 3 from 6 November 2029. The founding decision
 * reads verdicts against the step in force.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepInForceTest {

    private static final UnitCode TWO = new UnitCode("05701");
    private static final UnitCode THREE = new UnitCode("05702");
    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 4, 1);
    private static final LocalDate BY_2030 = LocalDate.of(2030, 12, 31);
    private static final LocalDate BY_2035 = LocalDate.of(2035, 12, 31);
    private static final AskedReadings FULL =
            new AskedReadings(null, null, null, null, null, null, VerdictAgainst.FULL_MINIMUM);

    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final Snapshots snapshots =
            new Snapshots(
                    ledger.database(),
                    new JdbcTransactionManager(ledger.database()),
                    new Checkpoints(
                            ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private int people;

    @BeforeAll
    void record() {
        List<Event> events = new ArrayList<>();
        events.add(Plan128.adopted());
        events.addAll(FoundingReadings.of(PLAN, IN_FORCE));
        commune(events, TWO, 2);
        commune(events, THREE, 3);
        ledger.record(events);
        ledger.seal();
        ledger.project(100);
    }

    @Test
    void theFoundingDecisionReadsVerdictsAgainstTheStepInForce() {
        assertThat(Reading.VERDICT.byDefault()).isEqualTo(Reading.Choice.FULL_MINIMUM);
        assertThat(share(TWO, LocalDate.of(2026, 11, 1), AskedReadings.NONE).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(share(TWO, LocalDate.of(2026, 11, 1), FULL).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(share(THREE, LocalDate.of(2026, 11, 1), AskedReadings.NONE).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aVerdictIsAlsoASentenceInBothLanguages() {
        Assessment behind = share(TWO, BY_2030.minusDays(1), AskedReadings.NONE);
        assertThat(VerdictWords.VIETNAMESE.of(behind))
                .isEqualTo("chưa đạt mức 80\u00a0% (hạn 31/12/2030), chậm 1 người");
        assertThat(VerdictWords.ENGLISH.of(behind))
                .isEqualTo(
                        "below 80\u00a0% of the minimum (due 31 December 2030), 1 person behind");
        Assessment ahead = share(THREE, LocalDate.of(2026, 11, 1), AskedReadings.NONE);
        assertThat(VerdictWords.VIETNAMESE.of(ahead))
                .isEqualTo("đạt mức 80\u00a0% (hạn 31/12/2030), nhanh hơn lộ trình 2 người");
        Assessment full = share(TWO, LocalDate.of(2028, 1, 18), FULL);
        assertThat(VerdictWords.VIETNAMESE.of(full))
                .isEqualTo("chưa đạt mức 100\u00a0% (hạn 31/12/2035), đúng lộ trình");
    }

    @Test
    void theDaysNotYetMetAreAStateOfTheirOwnAndEndWithTheStep() {
        List<Span> spans = days(TWO, LocalDate.of(2037, 1, 1), Line.VERDICT, AskedReadings.NONE);

        assertThat(spans.stream().map(StepInForceTest::told))
                .containsExactly(
                        "2026-05-01 NOT_YET 2030-12-31",
                        "2030-12-31 NOT_MET 2030-12-31",
                        "2031-01-01 NOT_YET 2035-12-31",
                        "2035-12-31 NOT_MET 2035-12-31");
        assertThat(spans.stream().map(Span::step))
                .containsExactly(
                        null,
                        new Milestone(BY_2030, 80),
                        new Milestone(BY_2030, 80),
                        new Milestone(BY_2035, 100));
        assertThat(
                        days(TWO, LocalDate.of(2037, 1, 1), Line.VERDICT, FULL).stream()
                                .map(StepInForceTest::told))
                .containsExactly("2026-05-01 NOT_MET 2035-12-31");
    }

    @Test
    void theDaysBelowTheLineBeginOnTheDayOnWhichItOvertakes() {
        assertThat(below(TWO, Line.PACE)).containsExactly("2029-11-06 2040-01-01");
        assertThat(below(TWO, Line.STEP)).containsExactly("2026-05-01 2040-01-01");
        assertThat(below(TWO, Line.FULL)).containsExactly("2026-05-01 2040-01-01");
        assertThat(below(THREE, Line.STEP)).containsExactly("2031-01-01 2040-01-01");
        assertThat(below(THREE, Line.FULL)).containsExactly("2026-05-01 2040-01-01");
        // 3.3 persons at 80 to 100 %: more than 3 from 90.9 % on
        assertThat(below(THREE, Line.PACE)).containsExactly("2033-09-23 2040-01-01");
    }

    @Test
    void everyDayBelowTheLineIsFoundAsDayByDay() {
        for (UnitCode unit : List.of(TWO, THREE)) {
            List<Span> spans = days(unit, LocalDate.of(2036, 2, 1), Line.PACE, AskedReadings.NONE);
            for (LocalDate day = LocalDate.of(2026, 5, 1);
                    day.isBefore(LocalDate.of(2036, 2, 1));
                    day = day.plusDays(day.getMonthValue() == 11 ? 1 : 6)) {
                LocalDate on = day;
                Span span =
                        spans.stream()
                                .filter(one -> !on.isBefore(one.from()) && on.isBefore(one.to()))
                                .findFirst()
                                .orElseThrow();
                Assessment single = share(unit, day, AskedReadings.NONE);
                assertThat(Line.PACE.isAbove(span.against()))
                        .as("%s on %s", unit, day)
                        .isEqualTo(
                                Objects.requireNonNull(single.pace()).state()
                                        == Assessment.Pace.State.BEHIND);
                assertThat(Objects.requireNonNull(span.against()).verdict())
                        .isEqualTo(single.verdict());
            }
        }
    }

    @Test
    void whoHasNotReachedAnythingYetMissesNothingAndMeetsNotAll() {
        Coverage found = coverage(LocalDate.of(2026, 11, 1), AskedReadings.NONE);
        OfClause share = clause(found, "COM");

        assertThat(found.sum())
                .extracting(Sum::bodies, Sum::meetAll, Sum::notYet, Sum::missSome, Sum::notJudged)
                .containsExactly(2, 0, 2, 0, 0);
        assertThat(share.bodies()).isEqualTo(Map.of(Verdict.NOT_YET, 1, Verdict.MET, 1));
        assertThat(share.judged()).isEqualTo(2);
        assertThat(share.near())
                .isEqualTo(
                        Map.of(
                                Nearness.NOT_YET,
                                1,
                                Nearness.NEARLY_MET,
                                1,
                                Nearness.MET,
                                1,
                                Nearness.JUST_MET,
                                1));
        assertThat(share.persons()).isEqualTo(new Coverage.Persons(5, 8, 3, 6, 1));
        // Nobody has the whole 4: a step that is met is no whole minimum.
        assertThat(share.steps()).extracting(Coverage.Step::met).containsExactly(0, 0);
        assertThat(coverage(BY_2030, AskedReadings.NONE).sum())
                .extracting(Sum::meetAll, Sum::notYet, Sum::missSome)
                .containsExactly(0, 0, 2);
        assertThat(coverage(LocalDate.of(2026, 11, 1), FULL).sum())
                .extracting(Sum::meetAll, Sum::notYet, Sum::missSome)
                .containsExactly(0, 0, 2);
    }

    /** 80 % of 2 bodies are 2; the line asks one of them from the first day on, two from 62.5 %. */
    @Test
    void theLevelIsMeasuredByItsBodiesAgainstItsOwnStep() {
        assertThat(
                        clause(coverage(LocalDate.of(2026, 11, 1), AskedReadings.NONE), "COM")
                                .together())
                .isEqualTo(new OfLevel(new Milestone(BY_2030, 80), 2, 0, 1, Verdict.NOT_YET));
        assertThat(clause(coverage(BY_2030, AskedReadings.NONE), "COM").together())
                .isEqualTo(new OfLevel(new Milestone(BY_2030, 80), 2, 0, 2, Verdict.NOT_MET));
        assertThat(clause(coverage(LocalDate.of(2026, 11, 1), FULL), "COM").together())
                .isEqualTo(new OfLevel(new Milestone(BY_2035, 100), 2, 0, 1, Verdict.NOT_MET));
    }

    private Assessment share(UnitCode unit, LocalDate day, AskedReadings readings) {
        return new ComplianceQueries(snapshots)
                .handle(new ComplianceOnDay(day, AskedKnowledge.NEWEST, unit, readings))
                .rows()
                .getFirst()
                .assessment();
    }

    private Coverage coverage(LocalDate day, AskedReadings readings) {
        return new CoverageQueries(snapshots)
                .handle(new CoverageOnDay(day, AskedKnowledge.NEWEST, readings));
    }

    private static OfClause clause(Coverage coverage, String id) {
        return coverage.levels().getFirst().clauses().stream()
                .filter(one -> one.clause() != null && one.clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Span> days(UnitCode unit, LocalDate to, Line line, AskedReadings readings) {
        return new DaysQueries(snapshots)
                .handle(
                        new DaysInCompliance(
                                unit,
                                LocalDate.of(2026, 5, 1),
                                to,
                                new AskedClause("COM", null),
                                AskedKnowledge.NEWEST,
                                readings,
                                line))
                .spans();
    }

    /** Adjoining days below the line, as one. */
    private List<String> below(UnitCode unit, Line line) {
        List<String> found = new ArrayList<>();
        @Nullable LocalDate since = null;
        LocalDate until = LocalDate.MIN;
        for (Span span : days(unit, LocalDate.of(2040, 1, 1), line, AskedReadings.NONE)) {
            boolean below = line.isAbove(span.against());
            if (below && since == null) {
                since = span.from();
            }
            if (!below && since != null) {
                found.add(since + " " + until);
                since = null;
            }
            until = span.to();
        }
        if (since != null) {
            found.add(since + " " + until);
        }
        return found;
    }

    private static String told(Span span) {
        Assessment against = Objects.requireNonNull(span.against());
        return span.from()
                + " "
                + against.verdict()
                + " "
                + Objects.requireNonNull(against.target()).dueOn();
    }

    private void commune(List<Event> events, UnitCode unit, int minority) {
        LocalDate day = LocalDate.of(2025, 7, 1);
        events.add(
                new UnitEstablished(
                        unit, day, "Xã " + unit, UnitLevel.COMMUNE, UnitFunction.GENERAL));
        events.add(new HeadcountAssigned(unit, day, HeadcountKind.ASSIGNED, 33));
        events.add(new PopulationRecorded(unit, day, 1_000, 200, List.of(), day, "Điều tra 2024"));
        for (int i = 0; i < minority; i++) {
            people++;
            events.add(
                    new Recruited(
                            new PersonId(new UUID(11, people)),
                            LocalDate.of(2026, 1, 1),
                            unit,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            Sex.FEMALE,
                            new EthnicGroup("tay"),
                            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]))));
        }
    }
}
