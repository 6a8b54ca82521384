package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

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
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Appointed;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.plan.Milestone;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.plan.Assessment;
import socai.plan.Exactly70;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.BadParameter;
import socai.query.NotFound;
import socai.query.compliance.Coverage.AtLevel;
import socai.query.compliance.Coverage.Flip;
import socai.query.compliance.Coverage.OfClause;
import socai.query.compliance.Coverage.Sum;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Turn;
import socai.query.compliance.Structure.OfGroup;
import socai.query.compliance.Structure.Presence;
import socai.query.compliance.Verdicts.Span;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;
import socai.reference.Plan128;
import socai.reference.VerySmallGroups;
import socai.reference.VerySmallList;

/**
 * Two communes under Plan 128, every number computed by hand. Định Hóa has 33 posts and 20 % EM
 * residents (10 %: 4 persons, by 2030 3) and 3 EM of 4 staff, one of them a head. Văn Lang has 10
 * posts and exactly 70 % EM residents (35 %: 4 persons, or 25 %: 3) and 3 EM staff. From 1
 * September 2026 the province reads exactly 70 % as 25 %; that is the last entry.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanOverviewTest {

    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 1);
    private static final LocalDate CHOSEN = LocalDate.of(2026, 9, 1);
    private static final EthnicGroup TAY = new EthnicGroup("tay");
    private static final EthnicGroup NUNG = new EthnicGroup("nung");
    private static final EthnicGroup PU_PEO = new EthnicGroup("pu-peo");

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
        commune(events, DINH_HOA, 33, 200, List.of(count(TAY, 150), count(PU_PEO, 10)));
        commune(events, VAN_LANG, 10, 700, List.of(count(TAY, 600)));
        PersonId head = recruited(events, DINH_HOA, TAY, Sex.FEMALE);
        recruited(events, DINH_HOA, NUNG, Sex.MALE);
        recruited(events, DINH_HOA, PU_PEO, Sex.MALE);
        recruited(events, DINH_HOA, EthnicGroup.KINH, Sex.FEMALE);
        recruited(events, VAN_LANG, TAY, Sex.MALE);
        recruited(events, VAN_LANG, TAY, Sex.MALE);
        recruited(events, VAN_LANG, TAY, Sex.MALE);
        events.add(
                new Appointed(
                        head,
                        LocalDate.of(2026, 5, 1),
                        new Position("Chủ tịch", PositionKind.HEAD)));
        events.add(
                new TrainingCompleted(
                        head,
                        LocalDate.of(2026, 6, 1),
                        DayOrder.UNSAID,
                        TrainingField.DIGITAL_SKILLS,
                        TrainingLevel.SHORT_COURSE,
                        "Trường Chính trị",
                        "12/CC"));
        events.add(
                new ReadingChosen(
                        new PlanId("128/KH-UBND"),
                        CHOSEN,
                        Reading.EXACTLY_70,
                        Reading.Choice.LOWER));
        ledger.record(events);
        ledger.seal();
        ledger.project(100);
    }

    @Test
    void eachClauseIsCountedOverTheBodiesThatItBinds() {
        OfClause share = clause(coverage(BEFORE), "COM", null);

        assertThat(share.judged()).isEqualTo(2);
        assertThat(share.bodies()).isEqualTo(Map.of(Verdict.NOT_MET, 2));
        assertThat(share.near()).isEqualTo(Map.of(Nearness.NOT_MET, 2, Nearness.NEARLY_MET, 2));
        assertThat(share.persons()).isEqualTo(new Coverage.Persons(6, 8, 2, 8, 2));
        assertThat(share.steps())
                .containsExactly(
                        new Coverage.Step(new Milestone(LocalDate.of(2030, 12, 31), 80), 2, 0),
                        new Coverage.Step(new Milestone(LocalDate.of(2035, 12, 31), 100), 2, 0));
        OfClause leaders = clause(coverage(BEFORE), "LEAD-C", null);
        assertThat(leaders.bodies()).isEqualTo(Map.of(Verdict.MET, 1, Verdict.NOT_MET, 1));
        // 20 % of 4 persons: 0.8; Định Hóa has one EM woman, Văn Lang none
        assertThat(clause(coverage(BEFORE), "WOMEN", "COM").bodies())
                .isEqualTo(Map.of(Verdict.MET, 1, Verdict.NOT_MET, 1));
        assertThat(near("TRAIN", null, null, BEFORE))
                .containsExactly("05569 NOT_MET -2", "02143 NOT_MET -3");
    }

    @Test
    void aLevelIsItsBodiesTogether() {
        AtLevel communes = coverage(BEFORE).levels().getFirst();

        assertThat(coverage(BEFORE).levels()).hasSize(1);
        assertThat(communes.level()).isEqualTo(UnitLevel.COMMUNE);
        assertThat(communes.sum()).isEqualTo(coverage(BEFORE).sum());
        assertThat(communes.sum())
                .extracting(Sum::bodies, Sum::meetAll, Sum::missSome)
                .containsExactly(2, 0, 2);
        assertThat(communes.sum().minorityShare()).isEqualTo(new Share(6, 7));
        assertThat(coverage(LocalDate.of(2025, 6, 30)).levels()).isEmpty();
        assertThat(coverage(LocalDate.of(2026, 3, 31)).sum())
                .extracting(Sum::bodies, Sum::notJudged)
                .containsExactly(2, 2);
    }

    /** From the choice on Văn Lang meets its 3 persons and has nobody to spare. */
    @Test
    void theBodiesAreListedTheNearestToTheMinimumFirst() {
        assertThat(near("COM", null, null, CHOSEN))
                .containsExactly("05569 NOT_MET -1", "02143 MET 0");
        assertThat(near("COM", null, Nearness.JUST_MET, CHOSEN)).containsExactly("02143 MET 0");
        assertThat(near("COM", null, Nearness.MET, CHOSEN)).containsExactly("02143 MET 0");
        assertThat(near("COM", null, Nearness.NEARLY_MET, CHOSEN))
                .containsExactly("05569 NOT_MET -1");
        assertThat(near("COM", null, Nearness.NOT_JUDGED, CHOSEN)).isEmpty();
        assertThat(near("WOMEN", "COM", Nearness.NOT_MET, BEFORE))
                .containsExactly("02143 NOT_MET -1");
        assertThat(near(null, null, null, LocalDate.of(2026, 3, 31)))
                .containsExactly("02143 NOT_REGULATED null", "05569 NOT_REGULATED null");
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> near("NONE", null, null, BEFORE));
    }

    private List<String> near(
            @Nullable String clause, @Nullable String of, @Nullable Nearness only, LocalDate day) {
        BodiesNearClause question =
                new BodiesNearClause(
                        new AskedClause(clause, of),
                        UnitLevel.COMMUNE,
                        only,
                        day,
                        AskedKnowledge.NEWEST,
                        AskedReadings.NONE,
                        0,
                        10);
        return new CoverageQueries(snapshots)
                .handle(question).bodies().stream()
                        .map(one ->
                                one.unit() + " " + one.assessment().verdict() + " " + one.spare())
                        .toList();
    }

    @Test
    void theChoiceOfTheProvinceHoldsFromItsDay() {
        assertThat(clause(coverage(CHOSEN.minusDays(1)), "COM", null).bodies())
                .isEqualTo(Map.of(Verdict.NOT_MET, 2));
        assertThat(clause(coverage(CHOSEN), "COM", null).bodies())
                .isEqualTo(Map.of(Verdict.NOT_MET, 1, Verdict.MET, 1));
        assertThat(coverage(CHOSEN).readings().exactly70()).isEqualTo(Exactly70.LOWER);
        assertThat(coverage(BEFORE).readings().exactly70()).isEqualTo(Exactly70.STRICTER);
    }

    @Test
    void whatAQuestionAsksForGoesBeforeTheChoice() {
        Coverage asked =
                new CoverageQueries(snapshots)
                        .handle(
                                new CoverageOnDay(
                                        CHOSEN,
                                        AskedKnowledge.NEWEST,
                                        AskedReadings.of(Exactly70.STRICTER)));

        assertThat(clause(asked, "COM", null).bodies()).isEqualTo(Map.of(Verdict.NOT_MET, 2));
    }

    @Test
    void aBodyWhoseVerdictOrStepHangsOnAReadingIsListed() {
        List<Flip> flips = coverage(BEFORE).flips();

        assertThat(flips)
                .contains(
                        new Flip(
                                VAN_LANG,
                                "Đơn vị 02143",
                                "COM",
                                null,
                                "EXACTLY_70",
                                "LOWER",
                                Verdict.NOT_MET,
                                Verdict.MET,
                                List.of(true, false),
                                List.of(true, true)),
                        new Flip(
                                DINH_HOA,
                                "Đơn vị 05569",
                                "COM",
                                null,
                                "ROUNDING",
                                "CEIL_BEFORE_SCALING",
                                Verdict.NOT_MET,
                                Verdict.NOT_MET,
                                List.of(true, false),
                                List.of(false, false)));
        assertThat(flips)
                .filteredOn(flip -> flip.reading().equals("EXACTLY_70"))
                .allMatch(flip -> VAN_LANG.equals(flip.unit()));
        assertThat(flips)
                .filteredOn(flip -> flip.reading().equals("TRAINED_IN"))
                .extracting(Flip::unit)
                .isEmpty();
    }

    @Test
    void theMakeUpOfStaffStandsBesideThatOfTheResidents() {
        Structure all = structure(null, null);

        assertThat(all.staff()).isEqualTo(7);
        assertThat(all.residents()).isEqualTo(2_000);
        assertThat(all.counted()).isEqualTo(760);
        assertThat(all.minority()).isEqualTo(new Presence(6, 900L));
        assertThat(all.groups().stream().map(OfGroup::group))
                .containsExactly(EthnicGroup.KINH, TAY, NUNG, PU_PEO);
        assertThat(presence(all, TAY)).isEqualTo(new Presence(4, 750L));
        assertThat(presence(all, NUNG)).isEqualTo(new Presence(1, null));
        assertThat(presence(all, EthnicGroup.KINH)).isEqualTo(new Presence(1, null));
        assertThat(all.ofVerySmall()).isEqualTo(new Presence(1, 10L));
        assertThat(all.fields())
                .filteredOn(field -> field.trained() > 0)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.entry().field()).isEqualTo(TrainingField.DIGITAL_SKILLS);
                    assertThat(one.trained()).isEqualTo(1);
                });
        assertThat(presence(structure(VAN_LANG, null), TAY)).isEqualTo(new Presence(3, 600L));
    }

    @Test
    void whichGroupsAreVerySmallIsAReading() {
        for (VerySmallList list : VerySmallList.values()) {
            assertThat(VerySmallGroups.of(list)).isNotEmpty().doesNotContain(TAY, NUNG);
            assertThat(structure(null, list).verySmall()).isEqualTo(list);
        }
        assertThat(structure(null, null).verySmall()).isEqualTo(VerySmallList.ND57_2017);
        assertThat(VerySmallGroups.of(VerySmallList.ND57_2017)).hasSize(16);
    }

    @Test
    void ofABodyThatIsNotThereNothingIsSaid() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> structure(new UnitCode("99999"), null));
    }

    @Test
    void aRestatementNamesTheChoiceAsItsCause() {
        Restated restated =
                new RestatementQueries(snapshots)
                        .handle(
                                new Restatement(
                                        VAN_LANG,
                                        CHOSEN,
                                        new AtNumber(16),
                                        new AtNumber(17),
                                        AskedReadings.NONE,
                                        0,
                                        10));

        assertThat(restated.causes())
                .singleElement()
                .extracting(Cause::nature, Cause::ledgerNo)
                .containsExactly(Nature.READING, 17L);
        assertThat(restated.causes().getFirst().turned())
                .extracting(Turn::unit, Turn::clause, Turn::of)
                .containsExactly(tuple(VAN_LANG, "COM", null), tuple(VAN_LANG, "WOMEN", "COM"));
        assertThat(restated.causes().getFirst().turned().getFirst())
                .satisfies(turn -> {
                    assertThat(required(turn.before())).isEqualTo(4);
                    assertThat(required(turn.after())).isEqualTo(3);
                });
        assertThat(restated.readingsFrom().exactly70()).isEqualTo(Exactly70.STRICTER);
        assertThat(restated.readings().exactly70()).isEqualTo(Exactly70.LOWER);
        assertThat(restated.differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(Objects.requireNonNull(difference.before()).assessment().verdict())
                            .isEqualTo(Verdict.NOT_MET);
                    assertThat(Objects.requireNonNull(difference.after()).assessment().verdict())
                            .isEqualTo(Verdict.MET);
                });
    }

    @Test
    void theDaysOfAnyClauseAreTold() {
        List<Span> share = days(VAN_LANG, null, null);
        assertThat(share.stream().map(PlanOverviewTest::told))
                .containsExactly("2026-08-01 NOT_MET", "2026-09-01 MET");
        assertThat(share.getLast().said()).containsExactly(17L);
        assertThat(share.getLast().readings().exactly70()).isEqualTo(Exactly70.LOWER);
        // The reading changes on 1 September, and each span says its own.
        assertThat(days(DINH_HOA, "LEAD-C", null).stream().map(PlanOverviewTest::told))
                .containsExactly("2026-08-01 MET", "2026-09-01 MET");
        // Not met all the time, but from September on of another band.
        assertThat(days(VAN_LANG, "WOMEN", "COM").stream().map(PlanOverviewTest::told))
                .containsExactly("2026-08-01 NOT_MET", "2026-09-01 NOT_MET");
        assertThat(days(VAN_LANG, "LEAD-U", null).stream().map(PlanOverviewTest::told))
                .containsExactly("2026-08-01 -", "2026-09-01 -");
    }

    @Test
    void daysOfAClauseThatNoPlanHasAreNotAnswered() {
        for (@Nullable String[] asked :
                new @Nullable String[][] {
                    {"abc", null}, {"WOMEN", "abc"}, {"WOMEN", null}, {"COM", "COM"}, {null, "COM"}
                }) {
            assertThatExceptionOfType(BadParameter.class)
                    .as("%s of %s", asked[0], asked[1])
                    .isThrownBy(() -> days(DINH_HOA, asked[0], asked[1]));
        }
    }

    private static long required(@Nullable Assessment assessment) {
        return Objects.requireNonNull(Objects.requireNonNull(assessment).required()).persons();
    }

    @Test
    void thePlanInForceIsToldWithItsReadings() {
        PlanQueries plans = new PlanQueries(snapshots);
        PlanText text = plans.handle(new PlanOnDay(CHOSEN, AskedKnowledge.NEWEST));

        assertThat(text.plan()).isEqualTo(Plan128.adopted());
        assertThat(text.ledgerNo()).isEqualTo(1);
        assertThat(text.readings().exactly70()).isEqualTo(Exactly70.LOWER);
        assertThat(
                        plans.handle(
                                        new PlanOnDay(
                                                LocalDate.of(2026, 3, 31), AskedKnowledge.NEWEST))
                                .plan())
                .isNull();
    }

    private Coverage coverage(LocalDate day) {
        return new CoverageQueries(snapshots)
                .handle(new CoverageOnDay(day, AskedKnowledge.NEWEST, AskedReadings.NONE));
    }

    private Structure structure(@Nullable UnitCode unit, @Nullable VerySmallList verySmall) {
        return new StructureQueries(snapshots)
                .handle(new StructureOnDay(unit, BEFORE, AskedKnowledge.NEWEST, verySmall));
    }

    private List<Span> days(UnitCode unit, @Nullable String clause, @Nullable String of) {
        return new DaysQueries(snapshots)
                .handle(
                        new DaysInCompliance(
                                unit,
                                BEFORE,
                                LocalDate.of(2026, 10, 1),
                                new AskedClause(clause, of),
                                AskedKnowledge.NEWEST,
                                AskedReadings.NONE))
                .spans();
    }

    private static String told(Span span) {
        return span.from() + " " + (span.against() == null ? "-" : span.against().verdict());
    }

    private static OfClause clause(Coverage coverage, String id, @Nullable String of) {
        return coverage.levels().getFirst().clauses().stream()
                .filter(one ->
                        one.clause() != null
                                && one.clause().id().equals(id)
                                && Objects.equals(one.of(), of))
                .findFirst()
                .orElseThrow();
    }

    private static Presence presence(Structure structure, EthnicGroup group) {
        return structure.groups().stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow()
                .presence();
    }

    private static GroupCount count(EthnicGroup group, int persons) {
        return new GroupCount(group, persons);
    }

    private static void commune(
            List<Event> events, UnitCode unit, int posts, int minority, List<GroupCount> groups) {
        LocalDate day = LocalDate.of(2025, 7, 1);
        events.add(
                new UnitEstablished(
                        unit, day, "Đơn vị " + unit, UnitLevel.COMMUNE, UnitFunction.GENERAL));
        events.add(new HeadcountAssigned(unit, day, HeadcountKind.ASSIGNED, posts));
        events.add(
                new PopulationRecorded(unit, day, 1_000, minority, groups, day, "Điều tra 2024"));
    }

    private PersonId recruited(List<Event> events, UnitCode unit, EthnicGroup group, Sex sex) {
        people++;
        PersonId id = new PersonId(new UUID(9, people));
        events.add(
                new Recruited(
                        id,
                        LocalDate.of(2026, 1, 1),
                        unit,
                        RecruitmentRoute.EXAM,
                        StaffCategory.CIVIL_SERVANT,
                        sex,
                        group,
                        new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]))));
        return id;
    }
}
