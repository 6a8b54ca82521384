package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.plan.Excess;
import socai.plan.Excess.Reason;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.Headline;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Signals.Told;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;
import socai.reference.Plan128;

/**
 * Fifty on nineteen posts in Định Hóa from 10 May to the end of July 2026, then nineteen; three on
 * no post in Văn Lang, of whose 13 residents one is EM; Phú Lương has 2 on 20 posts; the police has
 * six on two.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AboveWholeTest {

    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final UnitCode PHU_LUONG = new UnitCode("05605");
    private static final UnitCode POLICE = new UnitCode("CONG-AN-TINH");
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate CAME = LocalDate.of(2026, 5, 10);
    private static final LocalDate LEFT = LocalDate.of(2026, 8, 1);

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
        unit(events, DINH_HOA, UnitLevel.COMMUNE, UnitFunction.GENERAL, 19);
        events.add(new PopulationRecorded(DINH_HOA, FIRST, 1_000, 200, "Điều tra"));
        unit(events, VAN_LANG, UnitLevel.COMMUNE, UnitFunction.GENERAL, 0);
        events.add(new PopulationRecorded(VAN_LANG, FIRST, 13, 1, "Điều tra"));
        unit(events, PHU_LUONG, UnitLevel.COMMUNE, UnitFunction.GENERAL, 20);
        events.add(new PopulationRecorded(PHU_LUONG, FIRST, 1_000, 80, "Điều tra"));
        unit(events, POLICE, UnitLevel.PROVINCE, UnitFunction.ARMED_FORCES, 2);
        List<PersonId> came = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            came.add(recruited(events, DINH_HOA, CAME));
        }
        for (int i = 0; i < 6; i++) {
            recruited(events, POLICE, CAME);
        }
        recruited(events, VAN_LANG, CAME);
        recruited(events, VAN_LANG, CAME);
        recruited(events, VAN_LANG, CAME);
        recruited(events, PHU_LUONG, CAME);
        recruited(events, PHU_LUONG, CAME);
        came.subList(0, 31)
                .forEach(person ->
                        events.add(
                                new Departed(
                                        person, LEFT, DayOrder.UNSAID, DepartureKind.RESIGNATION)));
        ledger.record(events);
        ledger.seal();
        ledger.project(100);
    }

    @Test
    void aFigureOverAHundredPercentIsMarkedWithItsReason() {
        assertThat(row(DINH_HOA, "2026-06-01").excesses())
                .containsExactly(
                        new Excess(Reason.STAFF_ABOVE_POSTS, 50, 19),
                        new Excess(Reason.MINORITY_ABOVE_POSTS, 50, 19),
                        new Excess(Reason.COUNTED_ABOVE_BASE, 50, 19));
        assertThat(row(DINH_HOA, "2026-06-01").assessment().verdict())
                .as("the verdict stays, and is read beside the mark")
                .isEqualTo(Verdict.MET);
        assertThat(row(VAN_LANG, "2026-06-01").excesses())
                .containsExactly(
                        new Excess(Reason.STAFF_ABOVE_POSTS, 3, 0),
                        new Excess(Reason.MINORITY_ABOVE_POSTS, 3, 0),
                        new Excess(Reason.MINORITY_ABOVE_RESIDENTS, 3, 1));
        assertThat(new Excess(Reason.STAFF_ABOVE_POSTS, 3, 0).share()).isNull();
        assertThat(row(PHU_LUONG, "2026-06-01").excesses()).isEmpty();
        assertThat(row(DINH_HOA, "2026-08-01").excesses())
                .as("as many as posts is not more")
                .isEmpty();
        assertThat(row(DINH_HOA, "2026-03-31").excesses()).isEmpty();
        assertThat(row(POLICE, "2026-06-01").excesses())
                .as("on its own page")
                .contains(new Excess(Reason.STAFF_ABOVE_POSTS, 6, 2));
    }

    @Test
    void itIsASignalAsLongAsItHolds() {
        Signal signal = only(signals("2026-06-01", "2026-06-30", DINH_HOA));

        assertThat(signal.since()).isEqualTo(CAME);
        assertThat(signal.day()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(signal.with().staff()).isEqualTo(50);
        assertThat(signal.excesses())
                .extracting(Excess::reason, Excess::part, Excess::whole)
                .containsExactly(
                        tuple(Reason.STAFF_ABOVE_POSTS, 50L, 19L),
                        tuple(Reason.MINORITY_ABOVE_POSTS, 50L, 19L),
                        tuple(Reason.COUNTED_ABOVE_BASE, 50L, 19L));
        assertThat(signal.turnsAVerdict()).isFalse();
        assertThat(signal.cases().getFirst().entries())
                .as("the number of posts, and who came on that day")
                .extracting(Told::event)
                .contains("organisation.headcount-assigned", "personnel.recruited");
        assertThat(signal.cases().getFirst().entries())
                .as("each with its document")
                .allMatch(told -> told.basis().toString().contains("1/QĐ"));
        assertThat(only(signals("2026-07-15", "2026-09-30", DINH_HOA)).day())
                .as("its last day")
                .isEqualTo(LEFT.minusDays(1));
        assertThat(only(signals("2026-05-01", "2026-05-10", DINH_HOA)).since()).isEqualTo(CAME);
    }

    @Test
    void itIsNoneOneDayBeforeAndAfter() {
        assertThat(signals("2026-04-01", "2026-05-09", null)).isEmpty();
        assertThat(signals("2026-08-01", "2026-09-30", DINH_HOA)).isEmpty();
    }

    @Test
    void armyAndPoliceAreAskedAboutByThemselvesAlone() {
        assertThat(signals("2026-06-01", "2026-06-30", null))
                .extracting(Signal::unit)
                .containsExactly(VAN_LANG, DINH_HOA);
        assertThat(only(signals("2026-06-01", "2026-06-30", POLICE)).excesses())
                .contains(new Excess(Reason.STAFF_ABOVE_POSTS, 6, 2));
    }

    @Test
    void anotherKindIsNotAskedFor() {
        assertThat(asked("2026-06-01", "2026-06-30", null, SignalKind.HEADCOUNT_CUT)).isEmpty();
    }

    /** Of three communes two meet II.2.b, and none of them every clause: nobody is trained. */
    @Test
    void theHeadlineNamesItsClauseAndStandsBesideThatOfEveryClause() {
        Headline communes =
                compliance("2026-06-01").headlines().stream()
                        .filter(one -> one.level() == UnitLevel.COMMUNE)
                        .findFirst()
                        .orElseThrow();

        assertThat(communes)
                .isEqualTo(new Headline(UnitLevel.COMMUNE, 3, List.of("II.2.b"), 2, 2, 0, 2));
        assertThat(compliance("2026-06-01").headlines())
                .as("the police is in no headline")
                .extracting(Headline::level)
                .containsExactly(UnitLevel.COMMUNE);
        Coverage coverage =
                new CoverageQueries(snapshots)
                        .handle(
                                new CoverageOnDay(
                                        LocalDate.of(2026, 6, 1),
                                        AskedKnowledge.NEWEST,
                                        AskedReadings.NONE));
        assertThat(coverage.staffShareMet()).isEqualTo(communes.met());
        assertThat(coverage.sum().meetAll()).isEqualTo(communes.meetEvery());
    }

    private Compliance compliance(String day) {
        return new ComplianceQueries(snapshots)
                .handle(new ComplianceOnDay(LocalDate.parse(day), null, AskedReadings.NONE));
    }

    private Row row(UnitCode unit, String day) {
        return compliance(day).rows().stream()
                .filter(row -> unit.equals(row.unit()))
                .findFirst()
                .orElseThrow();
    }

    private static Signal only(List<Signal> signals) {
        assertThat(signals).hasSize(1);
        return Objects.requireNonNull(signals.getFirst());
    }

    private List<Signal> signals(String from, String to, @Nullable UnitCode unit) {
        return asked(from, to, unit, SignalKind.ABOVE_WHOLE);
    }

    private List<Signal> asked(String from, String to, @Nullable UnitCode unit, SignalKind kind) {
        return new SignalQueries(snapshots)
                .handle(
                        new SignalsInPeriod(
                                LocalDate.parse(from),
                                LocalDate.parse(to),
                                unit,
                                kind,
                                SignalsInPeriod.Window.DEFAULT,
                                null,
                                AskedKnowledge.NEWEST,
                                AskedReadings.NONE,
                                0,
                                100))
                .signals();
    }

    private static void unit(
            List<Event> events, UnitCode unit, UnitLevel level, UnitFunction function, int posts) {
        events.add(new UnitEstablished(unit, FIRST, "Đơn vị " + unit, level, function));
        events.add(new HeadcountAssigned(unit, FIRST, HeadcountKind.ASSIGNED, posts));
    }

    private PersonId recruited(List<Event> events, UnitCode unit, LocalDate day) {
        PersonId person = new PersonId(new UUID(7, ++people));
        events.add(
                new Recruited(
                        person,
                        day,
                        unit,
                        RecruitmentRoute.EXAM,
                        StaffCategory.CIVIL_SERVANT,
                        Sex.FEMALE,
                        new EthnicGroup("tay"),
                        new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]))));
        return person;
    }
}
