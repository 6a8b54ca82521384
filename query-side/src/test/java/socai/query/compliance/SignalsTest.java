package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.LegalDay;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanId;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskTime;
import socai.plan.Verdict;
import socai.query.BadParameter;
import socai.query.NotFound;
import socai.query.compliance.Restated.Turn;
import socai.query.compliance.Signals.Case;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Signals.Told;
import socai.query.compliance.Signals.Why;
import socai.query.compliance.SignalsInPeriod.Window;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;
import socai.reference.Plan128;

/**
 * Two communes under Plan 128, every number computed by hand. Định Hóa has 10 posts and 20 % EM
 * residents (10 %: 1 person) and two Kinh staff; a Tày woman of Văn Lang serves there from 5
 * September to 19 December 2026, 56 days before 31 October and 50 after. Văn Lang has 10 posts, 8
 * from 1 October 2026, and 70 % EM residents (35 %: 4 persons, then 3) and three EM staff, two
 * while she is away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsTest {

    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final UnitCode PHU_LUONG = new UnitCode("05605");
    private static final LocalDate REPORT = LocalDate.of(2026, 10, 31);
    private static final LocalDate CAME = LocalDate.of(2026, 9, 5);
    private static final LocalDate LEFT = LocalDate.of(2026, 12, 20);
    private static final LocalDate CUT = LocalDate.of(2026, 10, 1);
    private static final LocalDate REDETERMINED = LocalDate.of(2026, 10, 20);
    private static final EthnicGroup TAY = new EthnicGroup("tay");

    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final Snapshots snapshots =
            new Snapshots(
                    ledger.database(),
                    new JdbcTransactionManager(ledger.database()),
                    new Checkpoints(
                            ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private final PersonId guest = person(1);
    private final PersonId kinhGuest = person(2);
    private final PersonId redetermined = person(3);
    private final PersonId corrected = person(4);
    private final PersonId shortHead = person(5);
    private long beforeLeaving;
    private long beforeCorrections;

    @BeforeAll
    void record() {
        List<Event> events = new ArrayList<>();
        events.add(Plan128.adopted());
        events.add(task("IV.4", "Báo cáo định kỳ kết quả thực hiện Kế hoạch", "Báo cáo", 10, 31));
        events.add(task("IV.3", "Xác định tỷ lệ theo Kế hoạch", "Văn bản phù hợp", 12, 15));
        events.add(task("II.9", "Rà soát cơ chế, chính sách", "Báo cáo", 9, 15));
        commune(events, DINH_HOA, 10, 200);
        commune(events, VAN_LANG, 10, 700);
        commune(events, PHU_LUONG, 20, 700);
        recruited(events, guest, VAN_LANG, TAY, Sex.FEMALE);
        recruited(events, kinhGuest, VAN_LANG, EthnicGroup.KINH, Sex.MALE);
        recruited(events, redetermined, DINH_HOA, EthnicGroup.KINH, Sex.MALE);
        recruited(events, corrected, PHU_LUONG, EthnicGroup.KINH, Sex.FEMALE);
        recruited(events, shortHead, VAN_LANG, TAY, Sex.MALE);
        recruited(events, person(6), VAN_LANG, TAY, Sex.MALE);
        recruited(events, person(7), DINH_HOA, EthnicGroup.KINH, Sex.MALE);
        recruited(events, person(8), VAN_LANG, TAY, Sex.MALE);
        recruited(events, person(9), PHU_LUONG, TAY, Sex.MALE);
        events.add(new Transferred(guest, CAME, DINH_HOA));
        events.add(new Transferred(kinhGuest, CAME, DINH_HOA));
        events.add(
                new Appointed(
                        shortHead,
                        LocalDate.of(2026, 10, 1),
                        new Position("Phó Chủ tịch", PositionKind.DEPUTY_HEAD)));
        events.add(new HeadcountAssigned(VAN_LANG, CUT, HeadcountKind.ASSIGNED, 8));
        events.add(new HeadcountAssigned(DINH_HOA, CUT, HeadcountKind.ASSIGNED, 9));
        events.add(
                new EthnicityRecorded(
                        redetermined, REDETERMINED, DayOrder.UNSAID, TAY, "Trích lục 15/TL-UBND"));
        ledger.record(events);
        beforeLeaving = ledger.seal();
        ledger.record(
                List.of(
                        new Transferred(guest, LEFT, VAN_LANG),
                        new Transferred(kinhGuest, LEFT, VAN_LANG),
                        new PositionEnded(
                                shortHead,
                                LocalDate.of(2026, 11, 20),
                                DayOrder.UNSAID,
                                PositionEnd.RELIEF)));
        beforeCorrections = ledger.seal();
        ledger.record(
                List.of(
                        new UnitFactCorrected(
                                PHU_LUONG,
                                1,
                                new RightUnitFact(
                                        new HeadcountAssigned(
                                                PHU_LUONG,
                                                LocalDate.of(2025, 7, 1),
                                                HeadcountKind.ASSIGNED,
                                                10))),
                        new Corrected(
                                corrected,
                                0,
                                new RightFact(hire(corrected, PHU_LUONG, TAY, Sex.FEMALE))),
                        new Annulled(corrected, LocalDate.of(2026, 1, 1), 1),
                        new Corrected(
                                corrected,
                                0,
                                new RightFact(hire(corrected, PHU_LUONG, TAY, Sex.FEMALE)))));
        ledger.seal();
        ledger.project(100);
    }

    @Test
    void whoComesBeforeAReportDayAndLeavesAfterItIsAskedAbout() {
        Signal signal = only(around(56, 50), SignalKind.CAME_BEFORE_LEFT_AFTER);

        assertThat(signal.unit()).isEqualTo(DINH_HOA);
        assertThat(signal.day()).isEqualTo(REPORT);
        assertThat(signal.cases()).extracting(Case::person).containsExactly(guest.value());
        assertThat(signal.cases().getFirst().entries())
                .extracting(Told::effectiveOn)
                .containsExactly(CAME, LEFT);
        assertThat(signal.cases().getFirst().entries())
                .extracting(told -> told.basis().number())
                .containsOnly("1/QĐ");
        // Without her the one who was redetermined is left, and the two other Kinh.
        assertThat(signal.with().staff()).isEqualTo(4);
        assertThat(signal.with().minority()).isEqualTo(2);
        assertThat(signal.with().minorityWomen()).isEqualTo(1);
        assertThat(signal.without().staff()).isEqualTo(3);
        assertThat(signal.without().minority()).isEqualTo(1);
        assertThat(signal.without().minorityWomen()).isZero();
        Turn share = turn(signal, "COM", null);
        assertThat(Objects.requireNonNull(share.before()).actual()).isEqualTo(1);
        assertThat(Objects.requireNonNull(share.after()).actual()).isEqualTo(2);
        // 20 % of 10 % of 9 posts is one woman: she is the one.
        Turn women = turn(signal, "WOMEN", "COM");
        assertThat(Objects.requireNonNull(women.before()).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(Objects.requireNonNull(women.after()).verdict()).isEqualTo(Verdict.MET);
        assertThat(signal.turnsAVerdict()).isTrue();
    }

    @Test
    void oneDayFurtherAwayIsNotNear() {
        assertThat(of(around(55, 50), SignalKind.CAME_BEFORE_LEFT_AFTER)).isEmpty();
        assertThat(of(around(56, 49), SignalKind.CAME_BEFORE_LEFT_AFTER)).isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsNotAskedAboutAndWhatWasAskedOnceStays() {
        assertThat(of(around(56, 50, beforeLeaving), SignalKind.CAME_BEFORE_LEFT_AFTER)).isEmpty();
        assertThat(around(56, 50, beforeCorrections).signals())
                .isEqualTo(around(56, 50, beforeCorrections).signals())
                .isNotEmpty();
    }

    @Test
    void whoIsAwayAroundAReportDayAndNotMinorityIsAskedAbout() {
        Signal signal = only(around(56, 50), SignalKind.LEFT_BEFORE_CAME_BACK_AFTER);

        assertThat(signal.unit()).isEqualTo(VAN_LANG);
        assertThat(signal.cases()).extracting(Case::person).containsExactly(kinhGuest.value());
        assertThat(signal.with().staff()).isEqualTo(3);
        assertThat(signal.without().staff()).isEqualTo(4);
        assertThat(signal.without().minority()).isEqualTo(signal.with().minority());
    }

    @Test
    void aTitleHeldOnlyAroundAReportDayIsAskedAbout() {
        Signal signal = only(around(56, 50), SignalKind.POST_TAKEN_BEFORE_GIVEN_UP_AFTER);

        assertThat(signal.unit()).isEqualTo(VAN_LANG);
        assertThat(signal.with().minorityLeaders()).isEqualTo(1);
        assertThat(signal.without().minorityLeaders()).isZero();
        assertThat(signal.without().minority()).isEqualTo(3);
        // 20 % of three persons is one.
        assertThat(signal.turnsAVerdict()).isTrue();
        assertThat(of(around(29, 60), SignalKind.POST_TAKEN_BEFORE_GIVEN_UP_AFTER)).isEmpty();
    }

    @Test
    void aRedeterminationShortlyBeforeAReportDayIsAskedAboutWithItsDocument() {
        Signal signal = only(around(11, 0), SignalKind.ETHNICITY_REDETERMINED);

        assertThat(signal.cases()).extracting(Case::person).containsExactly(redetermined.value());
        assertThat(signal.cases().getFirst().entries().getFirst().document())
                .isEqualTo("Trích lục 15/TL-UBND");
        assertThat(signal.with().staff()).isEqualTo(signal.without().staff());
        assertThat(signal.with().minority() - signal.without().minority()).isEqualTo(1);
        assertThat(of(around(10, 60), SignalKind.ETHNICITY_REDETERMINED)).isEmpty();
    }

    @Test
    void aCorrectionThatMakesSomebodyMinorityIsAskedAboutNearTheDayOnWhichItIsKnown() {
        LocalDate known = LegalDay.of(Objects.requireNonNull(around(0, 0).knownAt().sealedAt()));
        Signal signal = only(on(known, new Window(0, 0)), SignalKind.ETHNICITY_CORRECTED);

        assertThat(signal.unit()).isEqualTo(PHU_LUONG);
        assertThat(signal.cases()).extracting(Case::person).containsExactly(corrected.value());
        assertThat(signal.with().minority() - signal.without().minority()).isEqualTo(1);
        assertThat(signal.with().staff()).isEqualTo(signal.without().staff());
        // Corrected, annulled and corrected again she is one person still.
        assertThat(signal.cases().getFirst().entries())
                .extracting(Told::sequence)
                .containsExactly(1L, 3L);
        assertThat(of(on(known.plusDays(1), new Window(0, 0)), SignalKind.ETHNICITY_CORRECTED))
                .isEmpty();
        assertThat(only(on(known.plusDays(1), new Window(1, 0)), SignalKind.ETHNICITY_CORRECTED))
                .isNotNull();
    }

    @Test
    void aHeadcountByWhichAMinimumAsksForFewerIsAskedAbout() {
        Signal signal = only(period(CUT, CUT), SignalKind.HEADCOUNT_CUT);

        assertThat(signal.unit()).isEqualTo(VAN_LANG);
        assertThat(signal.headcountsBefore()).isEqualTo(Map.of(HeadcountKind.ASSIGNED, 10));
        assertThat(signal.headcounts()).isEqualTo(Map.of(HeadcountKind.ASSIGNED, 8));
        Turn share = turn(signal, "COM", null);
        assertThat(required(share.before())).isEqualTo(4);
        assertThat(required(share.after())).isEqualTo(3);
        assertThat(signal.turnsAVerdict()).isTrue();
        assertThat(signal.reportDay())
                .isEqualTo(new ReportDay(REPORT, List.of(new Why("IV.4", "hằng năm", null))));
        assertThat(only(period(CUT, REPORT), SignalKind.HEADCOUNT_CUT)).isEqualTo(signal);
        assertThat(of(period(CUT.plusDays(1), REPORT), SignalKind.HEADCOUNT_CUT)).isEmpty();
    }

    @Test
    void aCorrectedHeadcountIsAskedAboutOnTheDayItIsKnownByItsFirstDayUnderThePlan() {
        LocalDate known = LegalDay.of(Objects.requireNonNull(around(0, 0).knownAt().sealedAt()));
        Signal signal = only(period(known, known), SignalKind.HEADCOUNT_CUT);

        assertThat(signal.unit()).isEqualTo(PHU_LUONG);
        assertThat(signal.day()).isEqualTo(Plan128.adopted().effectiveOn());
        assertThat(signal.headcountsBefore()).isEqualTo(Map.of(HeadcountKind.ASSIGNED, 20));
        assertThat(signal.headcounts()).isEqualTo(Map.of(HeadcountKind.ASSIGNED, 10));
        assertThat(signal.cases().getFirst().entries())
                .extracting(Told::event)
                .containsExactly("organisation.headcount-assigned", "organisation.corrected");
        assertThat(of(period(known.plusDays(1), known.plusDays(9)), SignalKind.HEADCOUNT_CUT))
                .isEmpty();
        assertThat(
                        new HeadcountCuts(
                                        snapshot(beforeCorrections),
                                        AskedReadings.NONE,
                                        _ -> Optional.empty())
                                .of(PHU_LUONG))
                .isEmpty();
    }

    @Test
    void aClauseMetByWhatWasRecordedLaterIsAskedAbout() {
        ReportDay reportDay = new ReportDay(REPORT, List.of());
        List<Signal> found =
                snapshots.answer(snapshot -> {
                    var all = snapshot.knowledge(AskedKnowledge.NEWEST);
                    var then = snapshot.knowledge(new AtNumber(beforeCorrections));
                    return new LateTurns(snapshot, all, AskedReadings.NONE)
                            .since(reportDay, null, snapshot.at(then)).stream()
                                    .map(Drafts.Draft::signal)
                                    .toList();
                });

        // 35 % of 20 posts are 7, of 10 posts 4; the women's share of it asks for one, who is now
        // EM.
        assertThat(found).extracting(Signal::unit).containsExactly(PHU_LUONG);
        assertThat(found.getFirst().kind()).isEqualTo(SignalKind.MET_BY_LATER_ENTRIES);
        assertThat(found.getFirst().turns()).extracting(Turn::clause).containsExactly("WOMEN");
        assertThat(of(around(60, 60), SignalKind.MET_BY_LATER_ENTRIES))
                .as("nothing was known at the end of the report day")
                .isEmpty();
    }

    @Test
    void theReportDaysAreThoseOfReportsOnThePlanAndOfItsSteps() {
        assertThat(period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).reportDays())
                .extracting(ReportDay::on)
                .containsExactly(REPORT);
        assertThat(period(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31)).reportDays())
                .containsExactly(
                        new ReportDay(
                                LocalDate.of(2030, 10, 31),
                                List.of(new Why("IV.4", "hằng năm", null))),
                        new ReportDay(
                                LocalDate.of(2030, 12, 31), List.of(new Why(null, null, 80))));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> new Window(-1, 0));
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> new Window(0, 367));
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> period(REPORT, REPORT.minusDays(1)));
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> period(REPORT, REPORT.plusDays(1_096)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        ask(
                                REPORT,
                                REPORT,
                                new UnitCode("99999"),
                                Window.DEFAULT,
                                null,
                                AskedKnowledge.NEWEST));
    }

    private AsKnown snapshot(long ledgerNo) {
        return snapshots.answer(snapshot ->
                snapshot.at(
                        snapshot.knowledge(
                                ledgerNo == Long.MAX_VALUE
                                        ? AskedKnowledge.NEWEST
                                        : new AtNumber(ledgerNo))));
    }

    private Signals around(int before, int after) {
        return on(REPORT, new Window(before, after));
    }

    private Signals around(int before, int after, long ledgerNo) {
        return ask(REPORT, REPORT, null, new Window(before, after), REPORT, new AtNumber(ledgerNo));
    }

    private Signals on(LocalDate day, Window window) {
        return ask(day, day, null, window, day, AskedKnowledge.NEWEST);
    }

    private Signals period(LocalDate from, LocalDate to) {
        return ask(from, to, null, Window.DEFAULT, null, AskedKnowledge.NEWEST);
    }

    private Signals ask(
            LocalDate from,
            LocalDate to,
            @Nullable UnitCode unit,
            Window window,
            @Nullable LocalDate reportDay,
            AskedKnowledge knownAt) {
        return new SignalQueries(snapshots)
                .handle(
                        new SignalsInPeriod(
                                from,
                                to,
                                unit,
                                null,
                                window,
                                reportDay,
                                knownAt,
                                AskedReadings.NONE,
                                0,
                                100));
    }

    private static List<Signal> of(Signals signals, SignalKind kind) {
        return signals.signals().stream().filter(signal -> signal.kind() == kind).toList();
    }

    private static Signal only(Signals signals, SignalKind kind) {
        List<Signal> found = of(signals, kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Turn turn(Signal signal, String clause, @Nullable String of) {
        return signal.turns().stream()
                .filter(turn -> clause.equals(turn.clause()) && Objects.equals(turn.of(), of))
                .findFirst()
                .orElseThrow();
    }

    private static long required(socai.plan.@Nullable Assessment assessment) {
        return Objects.requireNonNull(Objects.requireNonNull(assessment).required()).persons();
    }

    private static TaskLaidDown task(
            String number, String title, String product, int month, int day) {
        return new TaskLaidDown(
                new PlanId("128/KH-UBND"),
                LocalDate.of(2026, 4, 1),
                new TaskNumber(number),
                "Phụ lục",
                title,
                new TaskOwner(TaskOwner.Kind.COMMUNES, null, "UBND cấp xã"),
                null,
                product,
                new TaskTime(
                        "hằng năm", List.of(), new TaskTime.Yearly(month, day, 2026, null), null));
    }

    private static void commune(List<Event> events, UnitCode unit, int posts, int minority) {
        LocalDate day = LocalDate.of(2025, 7, 1);
        events.add(
                new UnitEstablished(
                        unit, day, "Đơn vị " + unit, UnitLevel.COMMUNE, UnitFunction.GENERAL));
        events.add(new HeadcountAssigned(unit, day, HeadcountKind.ASSIGNED, posts));
        events.add(
                new PopulationRecorded(
                        unit, day, 1_000, minority, List.of(), day, "Điều tra 2024"));
    }

    private static void recruited(
            List<Event> events, PersonId person, UnitCode unit, EthnicGroup group, Sex sex) {
        events.add(hire(person, unit, group, sex));
    }

    private static Recruited hire(PersonId person, UnitCode unit, EthnicGroup group, Sex sex) {
        return new Recruited(
                person,
                LocalDate.of(2026, 1, 1),
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                sex,
                group,
                new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40])));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(9, number));
    }
}
