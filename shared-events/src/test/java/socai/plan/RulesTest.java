package socai.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.PlanAdopted;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.plan.Assessment.Pace;
import socai.plan.Assessment.Pace.State;
import socai.plan.Assessment.Reason;
import socai.plan.Assessment.Step;
import socai.plan.Readings.Headcount;
import socai.plan.Readings.Roadmap;
import socai.plan.Readings.Rounding;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.VerdictAgainst;
import socai.plan.Readings.WomenOf;
import socai.reference.Plan128;

/** Every clause of Plan 128 on hand-computed cases, and on random ones beside a second writing. */
class RulesTest {

    private static final PlanAdopted PLAN = Plan128.adopted();
    private static final LocalDate DAY = LocalDate.of(2030, 12, 31);
    private static final Readings STEP =
            Readings.DEFAULT.with(Reading.VERDICT, Choice.STEP_IN_FORCE);
    private static final UnitCode COMMUNE = new UnitCode("05569");

    /** The edges of the roadmap, days in between, and what lies after it. */
    private static final LocalDate[] DAYS = {
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2026, 4, 2),
        LocalDate.of(2028, 2, 29),
        LocalDate.of(2030, 12, 30),
        LocalDate.of(2030, 12, 31),
        LocalDate.of(2031, 1, 1),
        LocalDate.of(2033, 7, 1),
        LocalDate.of(2035, 12, 30),
        LocalDate.of(2035, 12, 31),
        LocalDate.of(2036, 1, 1),
        LocalDate.of(2040, 6, 15)
    };

    private static final int RANDOM_BODIES = 20_000;

    // II.2.b and the women's share of it, at the edges of the bands: 40 posts, 6 EM, 1 woman

    @ParameterizedTest(name = "{0} of {1} residents, {2}: {3}, {4} %, asks {5}")
    @CsvSource({
        "0, 1000, STRICTER, NOT_REGULATED, , ",
        "49, 1000, STRICTER, NOT_REGULATED, , ",
        "4999, 100000, STRICTER, NOT_REGULATED, , ",
        "50, 1000, STRICTER, MET, 5, 2",
        "99, 1000, STRICTER, MET, 5, 2",
        "100, 1000, STRICTER, MET, 10, 4",
        "299, 1000, STRICTER, MET, 10, 4",
        "300, 1000, STRICTER, MET, 15, 6",
        "499, 1000, STRICTER, MET, 15, 6",
        "500, 1000, STRICTER, NOT_MET, 25, 10",
        "699, 1000, STRICTER, NOT_MET, 25, 10",
        "700, 1000, STRICTER, NOT_MET, 35, 14",
        "700, 1000, LOWER, NOT_MET, 25, 10",
        "7001, 10000, LOWER, NOT_MET, 35, 14",
        "1000, 1000, STRICTER, NOT_MET, 35, 14"
    })
    void aCommuneIsBoundByTheBandOfItsPopulation(
            int part,
            int whole,
            Exactly70 reading,
            Verdict verdict,
            @Nullable Integer percent,
            @Nullable Long persons) {
        Assessment found =
                first(
                        commune(counts(35, 6, 1, 1, 0, 1), 40, new Share(part, whole)),
                        Readings.with(reading));

        assertThat(found.verdict()).isEqualTo(verdict);
        Clause clause = found.clause();
        assertThat(clause == null ? null : clause.minimumPercent()).isEqualTo(percent);
        assertThat(found.required() == null ? null : found.required().persons()).isEqualTo(persons);
    }

    @Test
    void thirtyThreePostsAskThreePersonsOrFourAsTheRoundingIsRead() {
        Subject body = commune(counts(30, 3, 0, 0, 0, 0), 33, new Share(20, 100));

        assertThat(persons(first(body, Readings.DEFAULT))).containsExactly(3L, 4L);
        assertThat(persons(first(body, rounding(Rounding.CEIL_BEFORE_SCALING))))
                .containsExactly(4L, 4L);
        assertThat(first(body, Readings.DEFAULT).milestones().getFirst().required().isMet())
                .isTrue();
        assertThat(
                        first(body, rounding(Rounding.CEIL_BEFORE_SCALING))
                                .milestones()
                                .getFirst()
                                .required()
                                .isMet())
                .isFalse();
    }

    @Test
    void whereCoverageIsReadEachBodyIsAskedTheWholeMinimumAtEachStep() {
        Subject body = commune(counts(30, 3, 0, 0, 0, 0), 33, new Share(20, 100));
        Readings coverage = Readings.DEFAULT.with(Reading.ROADMAP, Choice.COVERAGE);

        assertThat(persons(first(body, coverage))).containsExactly(4L, 4L);
        assertThat(first(body, coverage).guidance()).isNull();
    }

    // Missing, zero, excluded

    @Test
    void aNumberNeverRecordedIsSaidToBeMissing() {
        assertThat(reason(commune(counts(10, 5, 0, 0, 0, 0), null, new Share(20, 100))))
                .isEqualTo(Reason.HEADCOUNT_MISSING);
        assertThat(reason(commune(counts(10, 5, 0, 0, 0, 0), 20, null)))
                .isEqualTo(Reason.POPULATION_MISSING);
        assertThat(verdict(commune(counts(10, 5, 0, 0, 0, 0), 20, null), "-"))
                .isEqualTo(Verdict.MISSING_DATA);
    }

    @Test
    void ofNoPostsAndOfNoMinorityStaffNoShareIsAsked() {
        Subject body = commune(counts(10, 0, 0, 0, 0, 0), 0, new Share(20, 100));

        assertThat(reason(body)).isEqualTo(Reason.NO_POSTS_ASSIGNED);
        assertThat(verdict(body, "COM")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(body, "WOMEN/COM")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(body, "LEAD-C")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(body, "TRAIN")).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void armyAndPoliceAreExcludedAloneAndAmongOthers() {
        Subject police =
                new Subject(
                        new UnitCode("CONG-AN"),
                        UnitLevel.PROVINCE,
                        UnitFunction.ARMED_FORCES,
                        false,
                        counts(50, 0, 0, 0, 0, 0),
                        Map.of(HeadcountKind.ASSIGNED, 100),
                        null);
        Subject office = province(counts(10, 1, 0, 0, 0, 0), 10);

        assertThat(reason(police)).isEqualTo(Reason.ARMED_FORCES);
        assertThat(rules(Readings.DEFAULT).body(police)).hasSize(1);
        Assessment together = rules(Readings.DEFAULT).together(List.of(police, office)).getFirst();
        assertThat(together.base()).isEqualTo(10);
        assertThat(together.verdict()).isEqualTo(Verdict.MET);
        Assessment withoutPlan = Rules.togetherWithoutPlan(List.of(police, office)).getFirst();
        assertThat(withoutPlan.actual()).isEqualTo(1);
        assertThat(withoutPlan.base()).isEqualTo(10);
        assertThat(Rules.withoutPlan(police).getFirst().reason()).isEqualTo(Reason.ARMED_FORCES);
    }

    @Test
    void oneBodyWithoutAHeadcountLeavesTheProvinceLevelWithoutOne() {
        List<Subject> bodies =
                List.of(
                        province(counts(10, 5, 0, 0, 0, 0), 10),
                        province(counts(10, 5, 0, 0, 0, 0), null));

        Assessment together = rules(Readings.DEFAULT).together(bodies).getFirst();

        assertThat(together.verdict()).isEqualTo(Verdict.MISSING_DATA);
        assertThat(together.actual()).isEqualTo(10);
    }

    @Test
    void theProvinceLevelIsTakenTogether() {
        List<Subject> bodies =
                List.of(
                        province(counts(50, 10, 1, 0, 0, 0), 60),
                        province(counts(40, 0, 0, 0, 0, 0), 50));

        Map<String, Assessment> found = byId(rules(Readings.DEFAULT).together(bodies));

        // 110 posts, 10 %: 11 persons; women 2.2: 3; leaders 10 % of 10: 1
        assertThat(asked(found, "PROV")).isEqualTo(11);
        assertThat(asked(found, "WOMEN/PROV")).isEqualTo(3);
        assertThat(asked(found, "LEAD-P")).isEqualTo(1);
        assertThat(asked(found, "WOMEN/LEAD-P")).isEqualTo(1);
        assertThat(asked(found, "TRAIN")).isEqualTo(10);
        assertThat(found).hasSize(5);
    }

    // II.2.c and II.3.b of the two bodies of ethnic affairs

    @Test
    void theCouncilBodyIsMeasuredByItsMembers() {
        Subject council =
                new Subject(
                        NaivePlan128.COUNCIL,
                        UnitLevel.COUNCIL_BODY,
                        UnitFunction.ETHNIC_AFFAIRS,
                        false,
                        counts(11, 4, 1, 0, 0, 1),
                        Map.of(HeadcountKind.COUNCIL_MEMBERS, 11, HeadcountKind.ASSIGNED, 100),
                        null);

        Map<String, Assessment> found = byId(rules(Readings.DEFAULT).body(council));

        assertThat(asked(found, "BDT")).isEqualTo(4);
        assertThat(of(found, "BDT").verdict()).isEqualTo(Verdict.MET);
        assertThat(of(found, "LEAD-X").verdict()).isEqualTo(Verdict.MET);
        assertThat(of(found, "LEAD-X").base()).isNull();
        assertThat(asked(found, "WOMEN/BDT")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} leading or planned: {1}")
    @CsvSource({"0, NOT_MET", "1, MET", "3, MET"})
    void theDepartmentNeedsOneWhoLeadsOrIsPlanned(int leadingOrPlanned, Verdict verdict) {
        Subject department =
                new Subject(
                        NaivePlan128.DEPARTMENT,
                        UnitLevel.PROVINCE,
                        UnitFunction.ETHNIC_AFFAIRS,
                        false,
                        counts(30, 9, 3, 0, 0, leadingOrPlanned),
                        Map.of(HeadcountKind.ASSIGNED, 30),
                        null);

        assertThat(verdict(department, "LEAD-X")).isEqualTo(verdict);
        assertThat(verdict(department, "SDT")).isEqualTo(Verdict.MET);
    }

    // II.3.b in places

    @ParameterizedTest(name = "{0} EM staff, {1} of them leaders: {2}")
    @CsvSource({"1, 0, NOT_MET", "5, 1, MET", "6, 1, NOT_MET", "10, 2, MET", "11, 2, NOT_MET"})
    void aFifthOfACommunesMinorityStaffLead(int minority, int leaders, Verdict verdict) {
        Subject body =
                commune(counts(40, minority, 0, leaders, 0, leaders), 40, new Share(20, 100));

        assertThat(verdict(body, "LEAD-C")).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{1} EM of {0} staff, {2} lead: {3}")
    @CsvSource({
        "100, 29, 0, NOT_APPLICABLE",
        "100, 30, 0, NOT_MET",
        "100, 30, 1, MET",
        "0, 0, 0, NOT_APPLICABLE",
        "10, 3, 0, NOT_MET"
    })
    void aPublicServiceUnitOfThirtyPercentNeedsALeader(
            int staff, int minority, int leaders, Verdict verdict) {
        Subject school =
                new Subject(
                        new UnitCode("TRUONG"),
                        UnitLevel.PUBLIC_SERVICE_UNIT,
                        UnitFunction.GENERAL,
                        false,
                        counts(staff, minority, 0, leaders, 0, leaders),
                        Map.of(HeadcountKind.ASSIGNED, staff),
                        null);

        assertThat(verdict(school, "LEAD-U")).isEqualTo(verdict);
        assertThat(reason(school)).isEqualTo(Reason.NO_CLAUSE_FOR_THIS_BODY);
    }

    @Test
    void theBodiesOfEthnicAffairsOfACommuneHaveAPriorityAndNoNumber() {
        Subject office =
                new Subject(
                        new UnitCode("05569-DT"),
                        UnitLevel.COMMUNE,
                        UnitFunction.ETHNIC_AFFAIRS,
                        true,
                        counts(4, 3, 1, 0, 0, 0),
                        Map.of(),
                        null);

        Assessment found = of(byId(rules(Readings.DEFAULT).body(office)), "COM-EA");

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_REGULATED);
        assertThat(found.reason()).isEqualTo(Reason.PRIORITY_WITHOUT_NUMBER);
        assertThat(found.actual()).isEqualTo(3);
        assertThat(found.base()).isEqualTo(4);
    }

    // II.3.c

    @Test
    void womenAreAFifthOfTheMinimumOrOfThoseWhoAreThere() {
        // 100 posts at 15 %: 15 persons, 3 women; 24 EM persons there: 4.8, 5 women
        Subject body = commune(counts(90, 24, 3, 5, 1, 5), 100, new Share(40, 100));

        assertThat(asked(byId(rules(Readings.DEFAULT).body(body)), "WOMEN/COM")).isEqualTo(3);
        assertThat(verdict(body, "WOMEN/COM")).isEqualTo(Verdict.MET);
        Readings actual = Readings.DEFAULT.with(Reading.WOMEN_OF, Choice.OF_ACTUAL);
        Map<String, Assessment> found = byId(rules(actual).body(body));
        assertThat(asked(found, "WOMEN/COM")).isEqualTo(5);
        assertThat(of(found, "WOMEN/COM").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(asked(found, "WOMEN/LEAD-C")).isEqualTo(1);
    }

    // Denominators and training by reading

    @Test
    void theReadingNamesTheDenominator() {
        Subject body =
                new Subject(
                        COMMUNE,
                        UnitLevel.COMMUNE,
                        UnitFunction.GENERAL,
                        false,
                        counts(30, 4, 0, 0, 0, 0),
                        Map.of(HeadcountKind.ASSIGNED, 40, HeadcountKind.PRESENT, 50),
                        new Share(20, 100));

        assertThat(first(body, Readings.DEFAULT).verdict()).isEqualTo(Verdict.MET);
        assertThat(first(body, headcount(Headcount.PRESENT)).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(first(body, headcount(Headcount.PROVISIONAL)).verdict())
                .isEqualTo(Verdict.MISSING_DATA);
    }

    @Test
    void trainedIsWhoIsTrainedInAnyFieldOrInEvery() {
        Subject body =
                new Subject(
                        COMMUNE,
                        UnitLevel.COMMUNE,
                        UnitFunction.GENERAL,
                        false,
                        new Counts(10, 5, 2, 1, 0, 1, 5, 4),
                        Map.of(HeadcountKind.ASSIGNED, 10),
                        new Share(20, 100));
        Readings every = Readings.DEFAULT.with(Reading.TRAINED_IN, Choice.EVERY_FIELD);

        assertThat(verdict(body, "TRAIN")).isEqualTo(Verdict.MET);
        Assessment found = of(byId(rules(every).body(body)), "TRAIN");
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(found.milestones().getFirst().required().isMet()).isTrue();
    }

    // Against what: 33 posts at 10 % ask 4, and 3 by 2030

    @ParameterizedTest(name = "{0} EM on {1}: {2}, {3} % by {4}")
    @CsvSource({
        "2, 2026-04-01, NOT_YET, 80, 2030-12-31",
        "3, 2026-04-01, MET, 80, 2030-12-31",
        "2, 2030-12-30, NOT_YET, 80, 2030-12-31",
        "2, 2030-12-31, NOT_MET, 80, 2030-12-31",
        "3, 2030-12-31, MET, 80, 2030-12-31",
        "2, 2031-01-01, NOT_YET, 100, 2035-12-31",
        "3, 2031-01-01, NOT_YET, 100, 2035-12-31",
        "4, 2031-01-01, MET, 100, 2035-12-31",
        "3, 2035-12-30, NOT_YET, 100, 2035-12-31",
        "3, 2035-12-31, NOT_MET, 100, 2035-12-31",
        "3, 2036-01-01, NOT_MET, 100, 2035-12-31",
        "4, 2050-01-01, MET, 100, 2035-12-31"
    })
    void aVerdictAgainstTheStepInForceIsNotYetUntilItsLastDay(
            int minority, LocalDate day, Verdict verdict, int percent, LocalDate dueOn) {
        Assessment found = on(day, minority, STEP);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(requireNonNull(found.target()).percent()).isEqualTo(percent);
        assertThat(found.target().dueOn()).isEqualTo(dueOn);
        assertThat(requireNonNull(found.stepInForce()).milestone().on()).isEqualTo(dueOn);
        assertThat(requireNonNull(found.required()).persons()).isEqualTo(4);
    }

    @Test
    void unlessItIsChosenTheVerdictIsAgainstTheFullMinimumAndSaysByWhenThatIsDue() {
        Assessment found = on(LocalDate.of(2026, 11, 1), 3, Readings.DEFAULT);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(requireNonNull(found.target()).percent()).isEqualTo(100);
        assertThat(found.target().dueOn()).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThat(requireNonNull(found.stepInForce()).required().isMet()).isTrue();
    }

    /**
     * On 15 August 2028, 868 of 1,736 days are gone: the line asks 40 % of 200 × 10 %, 8 persons.
     */
    @ParameterizedTest(name = "{0} EM: {1} by {2}")
    @CsvSource({"6, BEHIND, 2", "7, BEHIND, 1", "8, ON_LINE, 0", "9, AHEAD, 1", "40, AHEAD, 32"})
    void thePaceIsInWholePersonsBesideTheLine(int minority, State state, long persons) {
        LocalDate half = LocalDate.of(2028, 8, 15);
        Subject body = commune(counts(190, minority, 0, 0, 0, 0), 200, new Share(20, 100));

        for (Readings readings : List.of(Readings.DEFAULT, STEP)) {
            Assessment found = new Rules(PLAN, readings, half).body(body).getFirst();
            assertThat(found.pace()).isEqualTo(new Pace(state, persons));
        }
    }

    @Test
    void whereBodiesAreCountedABodyIsMeasuredAgainstTheFullMinimumAndHasUntilTheLastStep() {
        Readings coverage = STEP.with(Reading.ROADMAP, Choice.COVERAGE);
        Assessment before = on(LocalDate.of(2030, 12, 31), 3, coverage);

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(requireNonNull(before.target()).percent()).isEqualTo(100);
        assertThat(before.target().required().persons()).isEqualTo(4);
        assertThat(before.target().dueOn()).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThat(before.pace()).isEqualTo(new Pace(State.BEHIND, 1));
        assertThat(on(LocalDate.of(2035, 12, 31), 3, coverage).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(on(LocalDate.of(2026, 4, 1), 4, coverage).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aClauseInWholePersonsIsNeverScaledBelowOne() {
        Subject department =
                new Subject(
                        NaivePlan128.DEPARTMENT,
                        UnitLevel.PROVINCE,
                        UnitFunction.ETHNIC_AFFAIRS,
                        false,
                        counts(30, 9, 3, 0, 0, 0),
                        Map.of(HeadcountKind.ASSIGNED, 30),
                        null);
        for (Readings readings : List.of(Readings.DEFAULT, STEP)) {
            Assessment first =
                    of(
                            byId(new Rules(PLAN, readings, PLAN.effectiveOn()).body(department)),
                            "LEAD-X");
            assertThat(persons(first)).containsExactly(1L, 1L);
            assertThat(first.pace()).isEqualTo(new Pace(State.BEHIND, 1));
        }
    }

    /** 31 of 124 posts at 25 %; 80 % of 31 are 25, a fifth of 25 are 5; but 80 % of 7 are 6. */
    @Test
    void womenAreAFifthOfTheMinimumOfTheSameStep() {
        Subject body = commune(counts(100, 31, 5, 1, 1, 1), 124, new Share(60, 100));
        Readings before = STEP.with(Reading.ROUNDING, Choice.CEIL_BEFORE_SCALING);

        Assessment women =
                of(byId(new Rules(PLAN, before, LocalDate.of(2026, 5, 1)).body(body)), "WOMEN/COM");

        assertThat(persons(women)).containsExactly(5L, 7L);
        assertThat(women.verdict()).isEqualTo(Verdict.MET);
        assertThat(Calculation.of(women, before))
                .extracting(Calculation::toString)
                .containsExactly(
                        "⌈⌈124 × 25 %⌉ × 20 %⌉ = 7",
                        "⌈⌈⌈124 × 25 %⌉ × 80 %⌉ × 20 %⌉ = 5",
                        "⌈⌈⌈124 × 25 %⌉ × 100 %⌉ × 20 %⌉ = 7");
    }

    @Test
    void whatIsNotJudgedHasNoDayAndNoPace() {
        Assessment found =
                first(commune(counts(10, 5, 0, 0, 0, 0), null, new Share(20, 100)), STEP);

        assertThat(found.verdict()).isEqualTo(Verdict.MISSING_DATA);
        assertThat(found.target()).isNull();
        assertThat(found.stepInForce()).isNull();
        assertThat(found.pace()).isNull();
    }

    private static Assessment on(LocalDate day, int minority, Readings readings) {
        Subject body = commune(counts(30, minority, 0, 0, 0, 0), 33, new Share(20, 100));
        return new Rules(PLAN, readings, day).body(body).getFirst();
    }

    // Order and a second writing

    @Test
    void theStaffShareComesFirst() {
        Subject body = commune(counts(10, 5, 1, 1, 1, 1), 20, new Share(20, 100));

        assertThat(rules(Readings.DEFAULT).body(body).stream().map(RulesTest::id))
                .containsExactly("COM", "WOMEN/COM", "LEAD-C", "WOMEN/LEAD-C", "TRAIN");
    }

    @Test
    void theRulesSayWhatASecondWritingOfThePlanSays() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < RANDOM_BODIES; i++) {
            Subject body = random(random);
            Readings readings =
                    new Readings(
                            any(random, Exactly70.values()),
                            any(random, Roadmap.values()),
                            any(random, Headcount.values()),
                            any(random, Rounding.values()),
                            any(random, WomenOf.values()),
                            any(random, TrainedIn.values()),
                            any(random, VerdictAgainst.values()));
            LocalDate day = any(random, DAYS);
            Map<String, String> said = new TreeMap<>();
            new Rules(PLAN, readings, day)
                    .body(body)
                    .forEach(found -> said.put(id(found), words(found)));

            assertThat(said)
                    .as("%s on %s under %s", body, day, readings)
                    .isEqualTo(new TreeMap<>(NaivePlan128.of(body, readings, day)));
        }
    }

    private static Subject random(SplittableRandom random) {
        UnitLevel level = any(random, UnitLevel.values());
        UnitCode unit =
                switch (random.nextInt(6)) {
                    case 0 -> NaivePlan128.COUNCIL;
                    case 1 -> NaivePlan128.DEPARTMENT;
                    default -> COMMUNE;
                };
        int staff = random.nextInt(60);
        int minority = random.nextInt(staff + 1);
        int women = random.nextInt(minority + 1);
        int leaders = random.nextInt(minority + 1);
        int trained = random.nextInt(minority + 1);
        Map<HeadcountKind, Integer> headcounts = new EnumMap<>(HeadcountKind.class);
        for (HeadcountKind kind : HeadcountKind.values()) {
            if (random.nextInt(10) > 0) {
                headcounts.put(kind, random.nextInt(8) == 0 ? 0 : random.nextInt(120));
            }
        }
        int whole = 20 * random.nextInt(1, 30);
        int[] edges = {0, 5, 10, 30, 50, 70, 100};
        int part =
                Math.clamp(
                        whole * edges[random.nextInt(edges.length)] / 100 + random.nextInt(-1, 2),
                        0,
                        whole);
        return new Subject(
                unit,
                level,
                any(random, UnitFunction.values()),
                random.nextBoolean(),
                new Counts(
                        staff,
                        minority,
                        women,
                        leaders,
                        Math.min(women, random.nextInt(leaders + 1)),
                        leaders + random.nextInt(minority - leaders + 1),
                        trained,
                        random.nextInt(trained + 1)),
                headcounts,
                random.nextInt(8) == 0 ? null : new Share(part, whole));
    }

    private static String words(Assessment found) {
        StringBuilder words = new StringBuilder(found.verdict().name() + " " + found.actual());
        if (found.required() != null) {
            words.append(' ').append(found.required().persons());
            persons(found).forEach(persons -> words.append(' ').append(persons));
            words.append(' ').append(requireNonNull(found.target()).dueOn());
            Pace pace = requireNonNull(found.pace());
            words.append(' ')
                    .append(pace.state() == State.BEHIND ? -pace.persons() : pace.persons());
        }
        return words.toString();
    }

    private static <T> T any(SplittableRandom random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static Rules rules(Readings readings) {
        return new Rules(PLAN, readings, DAY);
    }

    private static Readings rounding(Rounding rounding) {
        return Readings.DEFAULT.with(Reading.ROUNDING, Choice.valueOf(rounding.name()));
    }

    private static Readings headcount(Headcount headcount) {
        return Readings.DEFAULT.with(Reading.HEADCOUNT, Choice.valueOf(headcount.name()));
    }

    private static Assessment first(Subject body, Readings readings) {
        return rules(readings).body(body).getFirst();
    }

    private static @Nullable Reason reason(Subject body) {
        return first(body, Readings.DEFAULT).reason();
    }

    private static Verdict verdict(Subject body, String id) {
        return of(byId(rules(Readings.DEFAULT).body(body)), id).verdict();
    }

    private static long asked(Map<String, Assessment> found, String id) {
        return requireNonNull(of(found, id).required(), id).persons();
    }

    private static Assessment of(Map<String, Assessment> found, String id) {
        return requireNonNull(found.get(id), id);
    }

    private static List<Long> persons(Assessment assessment) {
        return assessment.milestones().stream()
                .map(Step::required)
                .map(Assessment.Requirement::persons)
                .toList();
    }

    private static Map<String, Assessment> byId(List<Assessment> assessments) {
        Map<String, Assessment> byId = new TreeMap<>();
        assessments.forEach(assessment -> byId.put(id(assessment), assessment));
        assertThat(byId).hasSameSizeAs(assessments);
        return byId;
    }

    private static String id(Assessment assessment) {
        Clause clause = assessment.clause();
        Clause of = assessment.of();
        return (clause == null ? "-" : clause.id()) + (of == null ? "" : "/" + of.id());
    }

    private static Counts counts(
            int staff,
            int minority,
            int women,
            int leaders,
            int womenLeaders,
            int leadingOrPlanned) {
        return new Counts(
                staff,
                minority,
                women,
                leaders,
                womenLeaders,
                leadingOrPlanned,
                minority,
                minority);
    }

    private static Subject commune(
            Counts counts, @Nullable Integer posts, @Nullable Share population) {
        return new Subject(
                COMMUNE,
                UnitLevel.COMMUNE,
                UnitFunction.GENERAL,
                false,
                counts,
                posts == null ? Map.of() : Map.of(HeadcountKind.ASSIGNED, posts),
                population);
    }

    private static Subject province(Counts counts, @Nullable Integer posts) {
        return new Subject(
                new UnitCode("SO-NOI-VU"),
                UnitLevel.PROVINCE,
                UnitFunction.GENERAL,
                false,
                counts,
                posts == null ? Map.of() : Map.of(HeadcountKind.ASSIGNED, posts),
                null);
    }
}
