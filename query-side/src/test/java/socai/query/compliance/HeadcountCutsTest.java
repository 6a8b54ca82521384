package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanId;
import socai.query.compliance.HeadcountCuts.Cut;
import socai.query.compliance.NaiveCuts.Asked;
import socai.query.compliance.NaiveCuts.Numbered;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Signals.Told;
import socai.query.compliance.SignalsInPeriod.Window;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;

/**
 * Communes under two plans: from 2026 on 10 % of the posts, or 25 % above 50 % EM residents; from
 * September 2026 on 40 % and 20 %. Entry by entry becomes known on a later day; every correction,
 * every annulment and every third statement was made after the fact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadcountCutsTest {

    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate PLAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT_PLAN = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2028, 7, 1);
    private static final int DAYS = 500;

    private final Random random = new Random(2026);
    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final Snapshots snapshots =
            new Snapshots(
                    ledger.database(),
                    new JdbcTransactionManager(ledger.database()),
                    new Checkpoints(
                            ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private final List<Event> entered = new ArrayList<>();
    private final Map<UnitCode, List<Numbered>> about = new HashMap<>();
    private final Map<UnitCode, NaiveCuts> naive = new HashMap<>();
    private int cases;

    @BeforeAll
    void record() {
        enter(plan("1/KH", PLAN, 10, 25));
        enter(plan("2/KH", NEXT_PLAN, 40, 20));
        for (int unit = 0; unit < 80; unit++) {
            randomCommune(new UnitCode("X-" + unit));
        }
        ledger.record(entered);
        ledger.seal();
        ledger.project(500);
    }

    @Test
    void whatIsAskedAboutIsWhatLookingAtEveryDayAfterEveryEntryFinds() {
        HeadcountCuts cuts = cuts();
        int found = 0;
        int late = 0;
        for (Map.Entry<UnitCode, NaiveCuts> one : naive.entrySet()) {
            List<Asked> asked =
                    cuts.of(one.getKey()).stream().map(HeadcountCutsTest::asked).toList();
            assertThat(asked)
                    .as(() -> "%s: %s".formatted(one.getKey(), about.get(one.getKey())))
                    .containsExactlyInAnyOrderElementsOf(one.getValue().since(START));
            found += asked.size();
            late += (int) asked.stream().filter(cut -> cut.askedOn().isAfter(cut.day())).count();
        }
        assertThat(found).isGreaterThan(100);
        assertThat(late).isBetween(30, found - 30);
    }

    @Test
    void theLastWordIsToldAndWhatIsAnnulledOnlyBesideItsAnnulment() {
        HeadcountCuts cuts = cuts();
        naive.forEach((unit, expected) -> {
            for (Cut cut : cuts.of(unit)) {
                assertThat(cut.entries())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .containsAll(expected.wordsOn(cut.lifted().day()));
                cut.entries().stream()
                        .map(expected::annulmentsOf)
                        .filter(annulments -> !annulments.isEmpty())
                        .forEach(annulments ->
                                assertThat(cut.entries()).containsAnyElementsOf(annulments));
            }
        });
    }

    @Test
    void periodsThatFollowEachOtherNeitherLoseNorDoubleACut() {
        LocalDate last = START.plusDays(SignalsInPeriod.DAYS_MAX - 1L);
        List<Object> whole = answered(START, last);
        assertThat(whole).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        for (int days : List.of(1_000, 365, 92, 31)) {
            List<Object> pieces = new ArrayList<>();
            LocalDate from = START;
            while (!from.isAfter(last)) {
                LocalDate to = from.plusDays(random.nextInt(days));
                to = to.isAfter(last) ? last : to;
                pieces.addAll(answered(from, to));
                from = to.plusDays(1);
            }
            assertThat(pieces).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    @Test
    void aCutMovedEarlierIsOneCutOnItsNewDay() {
        UnitCode unit = commune(18);
        recorded(headcount(unit, day(2026, 12, 1), 8));
        recorded(corrected(unit, 3, headcount(unit, day(2026, 10, 1), 8)));

        Cut cut = only(unit);

        assertThat(cut.lifted().day()).isEqualTo(day(2026, 10, 1));
        assertThat(cut.before()).isEqualTo(18);
        assertThat(told(cut)).containsExactly(3L, 4L);
    }

    @Test
    void aCutMovedLaterIsComparedOnItsNewDay() {
        UnitCode unit = commune(18);
        recorded(headcount(unit, day(2026, 10, 1), 8));
        recorded(corrected(unit, 3, headcount(unit, day(2026, 12, 1), 8)));

        assertThat(only(unit).lifted().day()).isEqualTo(day(2026, 12, 1));
    }

    @Test
    void aRiseFromANumberThatWasLoweredInBetweenIsNoCut() {
        UnitCode unit = commune(40);
        recorded(headcount(unit, day(2027, 1, 1), 30));
        recorded(headcount(unit, day(2026, 7, 1), 14));

        Cut cut = only(unit);

        assertThat(cut.lifted().day()).isEqualTo(day(2026, 7, 1));
        assertThat(cut.before()).isEqualTo(40);
        assertThat(told(cut)).containsExactly(4L);
    }

    @Test
    void anAnnulledCutIsNotAskedAboutAndAnAnnulledRiseIsWithItsAnnulment() {
        UnitCode cut = commune(20);
        recorded(headcount(cut, day(2026, 10, 1), 8));
        recorded(new UnitFactAnnulled(cut, day(2026, 10, 1), 3));
        UnitCode rise = commune(20);
        recorded(headcount(rise, day(2026, 10, 1), 40));
        recorded(new UnitFactAnnulled(rise, day(2026, 10, 1), 3));

        assertThat(cuts().of(cut)).isEmpty();
        assertThat(only(rise).before()).isEqualTo(40);
        assertThat(told(only(rise))).containsExactly(1L, 3L, 4L);
    }

    @Test
    void aNumberAnnulledAndStatedAnewLowerIsACut() {
        UnitCode unit = commune(20);
        recorded(new UnitFactAnnulled(unit, START, 1));
        recorded(headcount(unit, START, 8));

        assertThat(only(unit).before()).isEqualTo(20);
        assertThat(told(only(unit))).containsExactly(1L, 3L, 4L);
    }

    @Test
    void anAnnulledRiseThatHadEndedBeforeThePlanIsNotAskedAbout() {
        UnitCode unit = commune(10);
        recorded(headcount(unit, day(2025, 10, 1), 30));
        recorded(headcount(unit, day(2025, 12, 1), 10));
        recorded(new UnitFactAnnulled(unit, day(2025, 10, 1), 3));

        assertThat(cuts().of(unit)).isEmpty();
    }

    @Test
    void anAnnulledCorrectionSinceWhichTheNumberIsLowerIsToldBesideItsAnnulment() {
        UnitCode unit = commune(20);
        recorded(corrected(unit, 1, headcount(unit, START, 10)));
        recorded(corrected(unit, 1, headcount(unit, START, 12)));
        recorded(new UnitFactAnnulled(unit, START, 3));

        assertThat(only(unit).before()).isEqualTo(20);
        assertThat(told(only(unit))).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void aMisprintPutRightLeavesTheCutToTheDayOfItsDecision() {
        UnitCode unit = commune(20);
        recorded(headcount(unit, day(2026, 10, 1), 8));
        recorded(corrected(unit, 3, headcount(unit, day(2026, 10, 1), 9)));

        Cut cut = only(unit, number -> amends(number) ? Optional.of(END) : Optional.empty());

        assertThat(cut.askedOn()).isEqualTo(day(2026, 10, 1));
        assertThat(cut.lifted().body().headcounts()).containsEntry(HeadcountKind.ASSIGNED, 9);
        assertThat(told(cut)).containsExactly(3L, 4L);
    }

    @Test
    void aNumberLoweredOnceByDecisionAndAgainByCorrectionIsAskedAboutOnBothDays() {
        UnitCode unit = commune(40);
        recorded(headcount(unit, day(2026, 2, 1), 30));
        recorded(corrected(unit, 3, headcount(unit, day(2026, 2, 1), 10)));
        HeadcountCuts cuts = cuts(number -> amends(number) ? Optional.of(END) : Optional.empty());

        assertThat(cuts.of(unit))
                .extracting(cut -> cut.lifted().day(), Cut::askedOn, Cut::before)
                .containsExactlyInAnyOrder(
                        tuple(day(2026, 2, 1), day(2026, 2, 1), 40),
                        tuple(day(2026, 2, 1), END, 30));
    }

    @Test
    void aCutBeforeThePlanIsAskedAboutOnThePlansFirstDayIfItStillHolds() {
        UnitCode holds = commune(20);
        recorded(headcount(holds, day(2025, 10, 1), 8));
        recorded(headcount(holds, day(2025, 11, 1), 8));
        UnitCode restored = commune(20);
        recorded(headcount(restored, day(2025, 10, 1), 8));
        recorded(headcount(restored, day(2025, 11, 1), 20));

        assertThat(only(holds).lifted().day()).isEqualTo(PLAN);
        assertThat(cuts().of(restored)).isEmpty();
    }

    private HeadcountCuts cuts() {
        return cuts(number -> Optional.ofNullable(afterwards(number)));
    }

    private HeadcountCuts cuts(LongFunction<Optional<LocalDate>> afterwards) {
        AsKnown known =
                snapshots.answer(
                        snapshot -> snapshot.at(snapshot.knowledge(AskedKnowledge.NEWEST)));
        return new HeadcountCuts(known, AskedReadings.NONE, afterwards);
    }

    private Cut only(UnitCode unit) {
        return only(unit, _ -> Optional.empty());
    }

    private Cut only(UnitCode unit, LongFunction<Optional<LocalDate>> afterwards) {
        List<Cut> found = cuts(afterwards).of(unit);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The places in the body's stream of the entries that are told. */
    private List<Long> told(Cut cut) {
        long first = events(cut.unit()).getFirst().ledgerNo();
        return cut.entries().stream().map(number -> number - first).toList();
    }

    private static Asked asked(Cut cut) {
        return new Asked(
                cut.lifted().day(),
                cut.askedOn(),
                cut.before(),
                Objects.requireNonNull(
                        cut.lifted().body().headcounts().get(HeadcountKind.ASSIGNED)));
    }

    /** All that an answer says, but the period. */
    private List<Object> answered(LocalDate from, LocalDate to) {
        List<Object> all = new ArrayList<>();
        int page = 0;
        List<Signal> signals;
        do {
            signals =
                    new SignalQueries(snapshots)
                            .handle(
                                    new SignalsInPeriod(
                                            from,
                                            to,
                                            null,
                                            SignalKind.HEADCOUNT_CUT,
                                            Window.DEFAULT,
                                            null,
                                            AskedKnowledge.NEWEST,
                                            AskedReadings.NONE,
                                            page++,
                                            100))
                            .signals();
            signals.forEach(signal -> all.add(List.of(signal, numbers(signal))));
        } while (!signals.isEmpty());
        return all;
    }

    private static List<Long> numbers(Signal signal) {
        return signal.cases().getFirst().entries().stream().map(Told::ledgerNo).toList();
    }

    private @Nullable LocalDate afterwards(long ledgerNo) {
        return amends(ledgerNo) || ledgerNo % 3 == 0 ? START.plusDays((ledgerNo * 37) % 800) : null;
    }

    private boolean amends(long ledgerNo) {
        Event event = entered.get((int) ledgerNo - 1);
        return event instanceof UnitFactCorrected || event instanceof UnitFactAnnulled;
    }

    private void randomCommune(UnitCode unit) {
        established(unit);
        LocalDate counted = START.plusDays(random.nextInt(DAYS));
        LocalDate recounted = counted.plusDays(1L + random.nextInt(DAYS));
        int first = List.of(30, 300, 600).get(random.nextInt(3));
        int second = List.of(30, 300, 600).get(random.nextInt(3));
        enterAbout(unit, population(unit, counted, first));
        enterAbout(unit, population(unit, recounted, second));
        List<Integer> facts = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            int sequence = events(unit).size();
            int kind = i < 2 ? 0 : random.nextInt(4);
            HeadcountAssigned number =
                    headcount(unit, START.plusDays(10L * random.nextInt(50)), random.nextInt(41));
            OrganisationEvent event =
                    switch (kind) {
                        case 2 -> corrected(unit, facts.get(random.nextInt(facts.size())), number);
                        case 3 ->
                                new UnitFactAnnulled(unit, START, 3 + random.nextInt(sequence - 3));
                        default -> number;
                    };
            enterAbout(unit, event);
            if (kind != 3) {
                facts.add(sequence);
            }
        }
        naive.put(
                unit,
                new NaiveCuts(
                        List.copyOf(events(unit).subList(3, events(unit).size())),
                        END,
                        (day, posts) ->
                                day.isBefore(counted)
                                        ? 0
                                        : required(
                                                day,
                                                day.isBefore(recounted) ? first : second,
                                                posts),
                        this::afterwards));
    }

    /** By hand: 10 % and 25 %, then 40 % and 20 %, rounded up. */
    private static int required(LocalDate day, int minority, int posts) {
        if (day.isBefore(PLAN) || minority < 50) {
            return 0;
        }
        boolean next = !day.isBefore(NEXT_PLAN);
        int percent = minority < 500 ? next ? 40 : 10 : next ? 20 : 25;
        return (posts * percent + 99) / 100;
    }

    private UnitCode commune(int posts) {
        UnitCode unit = new UnitCode("C-" + cases++);
        int before = entered.size();
        established(unit);
        enterAbout(unit, headcount(unit, START, posts));
        enterAbout(unit, population(unit, START, 600));
        project(entered.subList(before, entered.size()));
        return unit;
    }

    private void established(UnitCode unit) {
        enterAbout(
                unit,
                new UnitEstablished(
                        unit, START, "Xã " + unit, UnitLevel.COMMUNE, UnitFunction.GENERAL));
    }

    private void recorded(OrganisationEvent event) {
        enterAbout(event.unit(), event);
        project(List.of(event));
    }

    private void project(List<Event> events) {
        ledger.record(events);
        ledger.seal();
        ledger.project(100);
    }

    private void enterAbout(UnitCode unit, OrganisationEvent event) {
        List<Numbered> events = events(unit);
        enter(event);
        events.add(new Numbered(events.size(), entered.size(), event));
    }

    private List<Numbered> events(UnitCode unit) {
        return about.computeIfAbsent(unit, _ -> new ArrayList<>());
    }

    private void enter(Event event) {
        entered.add(event);
    }

    private static HeadcountAssigned headcount(UnitCode unit, LocalDate from, int persons) {
        return new HeadcountAssigned(unit, from, HeadcountKind.ASSIGNED, persons);
    }

    private static UnitFactCorrected corrected(
            UnitCode unit, int sequence, HeadcountAssigned number) {
        return new UnitFactCorrected(unit, sequence, new RightUnitFact(number));
    }

    private static PopulationRecorded population(UnitCode unit, LocalDate from, int minority) {
        return new PopulationRecorded(
                unit, from, 1_000, minority, List.of(), from, "Điều tra 2024");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static PlanAdopted plan(String number, LocalDate day, int lower, int upper) {
        List<Clause> clauses =
                Stream.of(
                                clause("COM-1", new Band(5, true, 50), lower),
                                clause("COM-2", new Band(50, false, null), upper))
                        .toList();
        return new PlanAdopted(
                new PlanId(number),
                day,
                "Kế hoạch " + number,
                clauses,
                List.of(new Milestone(day.plusYears(9), 100)));
    }

    private static Clause clause(String id, Band band, int percent) {
        return new Clause(
                id,
                "II.2",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.COMMUNE,
                null,
                band,
                percent);
    }
}
