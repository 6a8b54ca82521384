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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.StaffCategory;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Difference;
import socai.query.compliance.Restated.Effect;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;

/**
 * The career of Hoa in the figures of her bodies, recorded in the order in which offices work and
 * not in that of the days. All numbers were worked out by hand.
 *
 * <pre>
 *  ledgerNo  what was recorded
 *     1      Văn Lang established on 1 Jan 2020
 *     2      Văn Lang has 3 posts
 *     3      Định Hóa established on 1 Jan 2020
 *     4      Định Hóa has 5 posts
 *     5      the Department of Home Affairs established on 1 Jan 2020
 *     6      Hoa, Tày, recruited into Văn Lang on 1 Mar 2024 (a mistake: it was 1 Apr)
 *     7      appointed deputy there on 1 Jan 2025
 *     8      corrects 6: recruited on 1 May 2024 (again a mistake)
 *     9      corrects 8: recruited on 1 Apr 2024
 *    10      seconded to the Department on 1 Feb 2025
 *    11      Văn Lang merged into Định Hóa on 1 Jul 2025
 *    12      Hoa reassigned there, now an expert
 *    13      late entry: Kinh on the civil-status record since 1 Jan 2026
 *    14      back from secondment on 1 Mar 2026
 *    15      retired on 1 Sep 2026
 *    16      annuls 15: the retirement decision was void
 *    17      annuls 16: it was not
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneCareerInFiguresTest {

    private static final PersonId HOA = new PersonId(new UUID(7, 7));
    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final UnitCode SO_NOI_VU = new UnitCode("SO-NOI-VU");

    private static final List<Event> LEDGER =
            List.of(
                    established(VAN_LANG, UnitLevel.COMMUNE),
                    posts(VAN_LANG, 3),
                    established(DINH_HOA, UnitLevel.COMMUNE),
                    posts(DINH_HOA, 5),
                    established(SO_NOI_VU, UnitLevel.PROVINCE),
                    recruited("2024-03-01"),
                    new Appointed(
                            HOA,
                            day("2025-01-01"),
                            new Position("Phó Chủ tịch", PositionKind.DEPUTY_HEAD)),
                    new Corrected(HOA, 0, new RightFact(recruited("2024-05-01"))),
                    new Corrected(HOA, 2, new RightFact(recruited("2024-04-01"))),
                    new Seconded(HOA, day("2025-02-01"), 0, SO_NOI_VU, day("2027-01-31")),
                    new UnitMerged(VAN_LANG, day("2025-07-01"), DINH_HOA),
                    new Reassigned(
                            HOA,
                            day("2025-07-01"),
                            0,
                            VAN_LANG,
                            DINH_HOA,
                            new Position("Chuyên viên", PositionKind.NON_LEADERSHIP)),
                    new EthnicityRecorded(
                            HOA, day("2026-01-01"), 0, EthnicGroup.KINH, "Trích lục 12/TLKS"),
                    new SecondmentEnded(HOA, day("2026-03-01"), 0),
                    new Departed(HOA, day("2026-09-01"), DepartureKind.RETIREMENT),
                    new Annulled(HOA, day("2026-09-01"), 8),
                    new Annulled(HOA, day("2026-09-01"), 9));

    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final Snapshots snapshots =
            new Snapshots(
                    ledger.database(),
                    new JdbcTransactionManager(ledger.database()),
                    new Checkpoints(
                            ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private final ComplianceQueries compliance = new ComplianceQueries(snapshots);
    private final RestatementQueries restatements = new RestatementQueries(snapshots);

    /** The report for 1 September 2026 as it was built after each entry. */
    private final List<Compliance> builtThen = new ArrayList<>();

    @BeforeAll
    void recordAndBuildTheReportAfterEachEntry() {
        for (Event event : LEDGER) {
            ledger.record(List.of(event));
            ledger.seal();
            ledger.project(10);
            builtThen.add(compliance.handle(report(AskedKnowledge.NEWEST)));
        }
    }

    @Test
    void oneAndTheSameReportBuiltAtDifferentTimesForTheSamePeriodGivesTheSameResult() {
        for (int known = 1; known <= LEDGER.size(); known++) {
            assertThat(compliance.handle(report(new AtNumber(known))))
                    .as("as known at %d", known)
                    .isEqualTo(builtThen.get(known - 1));
        }
    }

    @Test
    void andWhatDiffersBetweenTwoOfThemIsExplainedByEventsThatAddUp() {
        Compliance last = builtThen.getLast();
        for (int known = 1; known <= LEDGER.size(); known++) {
            Compliance then = builtThen.get(known - 1);
            Restated restated = restated(null, "2026-09-01", known, LEDGER.size());
            if (!then.rows().equals(last.rows())) {
                assertThat(restated.differences()).as("since %d", known).isNotEmpty();
            }
            for (Difference difference : restated.differences()) {
                if (difference.unit() == null) {
                    continue;
                }
                Figures sum = difference.peopleBefore();
                for (Cause cause : restated.causes()) {
                    for (Effect effect : cause.effects()) {
                        sum =
                                effect.unit().equals(difference.unit())
                                        ? sum.plus(effect.people())
                                        : sum;
                    }
                }
                assertThat(sum).isEqualTo(difference.peopleAfter());
            }
        }
    }

    @Test
    void theEventsBehindADifferenceAreNamed() {
        Restated restated = restated(null, "2026-09-01", 10, 17);
        assertThat(restated.causes().stream().map(Cause::ledgerNo))
                .containsExactly(11L, 12L, 13L, 15L, 16L, 17L);
        assertThat(restated.causes().stream().map(Cause::nature))
                .containsExactly(
                        Nature.REORGANISATION,
                        Nature.REORGANISATION,
                        Nature.LATE_ENTRY,
                        Nature.LATE_ENTRY,
                        Nature.ANNULMENT,
                        Nature.ANNULMENT);
        assertThat(restated.causes().get(1).effects())
                .containsExactly(
                        new Effect(
                                VAN_LANG,
                                new Figures(-1, -1, -1, -1, -1, -1, -1, -1, 0, 0),
                                null,
                                null),
                        new Effect(
                                DINH_HOA, new Figures(1, 1, 1, 1, 0, 0, 0, 0, 0, 0), null, null));
        assertThat(restated.causes().getFirst().effects())
                .containsExactly(
                        new Effect(
                                VAN_LANG,
                                Figures.NONE,
                                new Restated.Basis(
                                        "Đơn vị 02143",
                                        UnitLevel.COMMUNE,
                                        UnitFunction.GENERAL,
                                        false,
                                        Map.of(HeadcountKind.ASSIGNED, 3),
                                        null),
                                Restated.Basis.NONE),
                        new Effect(
                                DINH_HOA,
                                Figures.NONE,
                                communeWith(Map.of(HeadcountKind.ASSIGNED, 5)),
                                communeWith(Map.of())));
    }

    /** The successor, whose posts are not known after a merger that says nothing of them. */
    private static Restated.Basis communeWith(Map<HeadcountKind, Integer> headcounts) {
        return new Restated.Basis(
                "Đơn vị 05569", UnitLevel.COMMUNE, UnitFunction.GENERAL, false, headcounts, null);
    }

    @Test
    void aCorrectionOfACorrectionIsOneEventOfItsOwn() {
        Restated restated = restated(VAN_LANG, "2024-04-15", 7, 9);
        assertThat(restated.differences()).isEmpty();
        assertThat(restated.causes().stream().map(Cause::nature))
                .containsExactly(Nature.CORRECTION, Nature.CORRECTION);
        assertThat(restated.causes().stream().map(cause -> cause.effects().getFirst().people()))
                .containsExactly(
                        new Figures(-1, -1, -1, -1, 0, 0, 0, 0, 0, 0),
                        new Figures(1, 1, 1, 1, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "on {0} as known at {1}")
    @CsvSource({
        "2024-03-15,  5, 0 0 0, 0 0 0",
        "2024-03-15,  6, 1 1 0, 0 0 0",
        "2024-03-15,  8, 0 0 0, 0 0 0",
        "2024-04-15,  7, 1 1 0, 0 0 0",
        "2024-04-15,  8, 0 0 0, 0 0 0",
        "2024-04-15,  9, 1 1 0, 0 0 0",
        "2024-03-31, 17, 0 0 0, 0 0 0",
        "2024-04-01, 17, 1 1 0, 0 0 0",
        "2024-12-31, 17, 1 1 0, 0 0 0",
        "2025-01-01,  6, 1 1 0, 0 0 0",
        "2025-01-01,  7, 1 1 1, 0 0 0",
        "2025-02-01,  9, 1 1 1, 0 0 0",
        "2025-02-01, 10, 1 1 1, 0 0 0",
        "2025-06-30, 17, 1 1 1, 0 0 0",
        "2025-07-01, 10, 1 1 1, 0 0 0",
        "2025-07-01, 11, gone,  0 0 0",
        "2025-07-01, 12, gone,  1 1 0",
        "2025-12-31, 17, gone,  1 1 0",
        "2026-01-01, 12, gone,  1 1 0",
        "2026-01-01, 13, gone,  1 0 0",
        "2026-08-31, 17, gone,  1 0 0",
        "2026-09-01, 14, gone,  1 0 0",
        "2026-09-01, 15, gone,  0 0 0",
        "2026-09-01, 16, gone,  1 0 0",
        "2026-09-01, 17, gone,  0 0 0"
    })
    void sheCountsWhereTheLedgerThenSaid(
            LocalDate day, long known, String inVanLang, String inDinhHoa) {
        assertThat(told(VAN_LANG, day, known)).isEqualTo(inVanLang);
        assertThat(told(DINH_HOA, day, known)).isEqualTo(inDinhHoa);
        assertThat(told(SO_NOI_VU, day, known)).isEqualTo("0 0 0");
    }

    @Test
    void aReorganisationIsNeitherHiringNorDeparture() {
        FlowQueries flows = new FlowQueries(snapshots);
        Accounts year =
                flows.handle(
                        new StockAndFlow(
                                null,
                                day("2024-12-31"),
                                day("2025-12-31"),
                                AskedKnowledge.NEWEST,
                                0,
                                50));
        assertThat(year.accounts().stream().map(Accounts.Account::flows))
                .containsExactly(
                        Map.of(
                                Flow.POSITION, new Figures(0, 0, 0, 0, 1, 1, 1, 1, 0, 0),
                                Flow.REORGANISED_OUT,
                                        new Figures(-1, -1, -1, -1, -1, -1, -1, -1, 0, 0)),
                        Map.of(Flow.REORGANISED_IN, new Figures(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)));
        assertThat(year.total().opening()).isEqualTo(new Figures(1, 1, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(year.total().closing()).isEqualTo(new Figures(1, 1, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(year.changes().stream().map(Change::ledgerNo)).containsExactly(7L, 12L, 12L);
    }

    @Test
    void aNewEthnicityIsAReclassificationOfSomebodyWhoStays() {
        Accounts year =
                new FlowQueries(snapshots)
                        .handle(
                                new StockAndFlow(
                                        DINH_HOA,
                                        day("2025-12-31"),
                                        day("2026-12-31"),
                                        new AtNumber(14),
                                        0,
                                        50));
        assertThat(year.total().flows())
                .isEqualTo(Map.of(Flow.RECLASSIFIED, new Figures(0, -1, 0, -1, 0, 0, 0, 0, 0, 0)));
    }

    private static ComplianceOnDay report(AskedKnowledge known) {
        return new ComplianceOnDay(day("2026-09-01"), known, null, AskedReadings.NONE);
    }

    private Restated restated(@Nullable UnitCode unit, String day, long from, long to) {
        return restatements.handle(
                new Restatement(
                        unit,
                        day(day),
                        new AtNumber(from),
                        new AtNumber(to),
                        AskedReadings.NONE,
                        0,
                        100));
    }

    private String told(UnitCode unit, LocalDate day, long known) {
        Explanation explanation =
                new ExplanationQueries(snapshots)
                        .handle(
                                new WhyThisFigure(
                                        unit, day, new AtNumber(known), AskedReadings.NONE, 0, 50));
        if (explanation.row() == null) {
            return "gone";
        }
        assertThat(explanation.row().staff()).isEqualTo(explanation.people().staff());
        return "%d %d %d"
                .formatted(
                        explanation.people().staff(),
                        Objects.requireNonNull(explanation.row()).assessment().actual(),
                        explanation.people().leaders());
    }

    private static Recruited recruited(String on) {
        return new Recruited(
                HOA,
                day(on),
                VAN_LANG,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40])));
    }

    private static UnitEstablished established(UnitCode unit, UnitLevel level) {
        return new UnitEstablished(
                unit, day("2020-01-01"), "Đơn vị " + unit, level, UnitFunction.GENERAL);
    }

    private static HeadcountAssigned posts(UnitCode unit, int persons) {
        return new HeadcountAssigned(unit, day("2020-01-01"), HeadcountKind.ASSIGNED, persons);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
