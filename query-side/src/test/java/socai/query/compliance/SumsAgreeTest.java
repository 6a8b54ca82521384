package socai.query.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.query.compliance.Accounts.Account;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Coverage.AtLevel;
import socai.query.compliance.NaiveLedger.NaiveBody;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Difference;
import socai.query.compliance.Restated.Effect;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.tasks.TasksProjection;
import socai.query.testing.SealedLedger;
import socai.query.units.UnitsProjection;
import socai.reference.Plan128;

/**
 * Every answer that sums, sums over the same units (II.5): whatever was recorded, corrected,
 * annulled and merged, on each day, with and without a plan in force, all of them give the numbers
 * of a plain walk over the events.
 */
class SumsAgreeTest {

    private static final AskedReadings AS_CHOSEN = AskedReadings.NONE;
    private static final List<Integer> NOBODY = Collections.nCopies(10, 0);

    private final SealedLedger ledger =
            new SealedLedger(
                    List.of(ComplianceProjection::new, UnitsProjection::new, TasksProjection::new));
    private final JdbcTemplate jdbc = new JdbcTemplate(ledger.database());
    private final Snapshots snapshots =
            new Snapshots(
                    ledger.database(),
                    new JdbcTransactionManager(ledger.database()),
                    new Checkpoints(
                            ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private final ComplianceQueries compliance = new ComplianceQueries(snapshots);
    private NaiveLedger naive = new NaiveLedger(List.of());

    /** What the sums of one day as known must be, worked out from the events alone. */
    private record Expected(
            Map<String, NaiveBody> bodies, Map<String, List<Integer>> people, boolean plan) {

        Stream<String> units(@Nullable UnitLevel level) {
            return bodies.entrySet().stream()
                    .filter(body -> !body.getValue().isArmed())
                    .filter(body -> level == null || body.getValue().level().equals(level.name()))
                    .map(Map.Entry::getKey);
        }

        Figures sum(@Nullable UnitLevel level) {
            return units(level)
                    .map(unit -> figures(people.getOrDefault(unit, NOBODY)))
                    .reduce(Figures.NONE, Figures::plus);
        }

        boolean isArmed(String unit) {
            NaiveBody body = bodies.get(unit);
            return body != null && body.isArmed();
        }
    }

    @Test
    void oneBodyOfThePoliceIsInNoSumOnEitherSideOfThePlansFirstDay() {
        UnitCode office = new UnitCode("SO-NOI-VU");
        UnitCode police = new UnitCode("CONG-AN-TINH");
        record(
                List.of(
                        established(office, UnitFunction.GENERAL),
                        established(police, UnitFunction.ARMED_FORCES),
                        recruited(office),
                        recruited(police),
                        Plan128.adopted()));
        for (String day : List.of("2026-03-31", "2026-04-01")) {
            LocalDate on = LocalDate.parse(day);
            Row province = compliance.handle(asked(on, 5)).rows().getFirst();

            assertThat(province.staff()).as(day).isEqualTo(1);
            assertThat(province.assessment().actual()).as(day).isEqualTo(1);
            assertThat(compliance.handle(asked(on, 5)).rows())
                    .as("each by itself is there")
                    .extracting(Row::staff)
                    .containsExactly(1, 1, 1);
            assertAllAgree(on, 5);
        }
        assertThat(
                        new SeriesQueries(snapshots)
                                        .handle(
                                                new ComplianceSeries(
                                                        null,
                                                        LocalDate.of(2026, 3, 1),
                                                        LocalDate.of(2026, 5, 1),
                                                        Every.DAY,
                                                        new AtNumber(5),
                                                        AS_CHOSEN))
                                        .points()
                                        .stream()
                                        .map(point -> Objects.requireNonNull(point.row()))
                                        .map(row -> List.of(row.staff(), row.assessment().actual()))
                                        .distinct())
                .as("nothing happened in these days")
                .containsExactly(List.of(1, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void allAnswersThatSumAgreeOnEachDayOfARandomHistory(long seed) {
        RandomArmedHistory history = new RandomArmedHistory(seed);
        List<Long> wholes = new ArrayList<>();
        long recorded = 0;
        for (List<Event> decision : history.decisions(900)) {
            ledger.record(decision);
            recorded += decision.size();
            wholes.add(recorded);
        }
        ledger.seal();
        ledger.project(50);
        readNaively(recorded);
        Random own = new Random(seed);
        int withPlan = 0;
        int armed = 0;
        int reclassified = 0;
        for (int i = 0; i < 16; i++) {
            LocalDate day = history.day();
            long known = wholes.get(wholes.size() / 4 + own.nextInt(wholes.size() * 3 / 4));
            Expected expected = assertAllAgree(day, known);
            withPlan += expected.plan() ? 1 : 0;
            armed += expected.people().keySet().stream().anyMatch(expected::isArmed) ? 1 : 0;
            long before = wholes.get(own.nextInt(wholes.indexOf(known) + 1));
            reclassified += assertTheDifferenceIsExplained(day, before, known);
        }
        assertThat(withPlan).as("days with a plan").isBetween(1, 15);
        assertThat(armed).as("days with somebody in the army").isPositive();
        assertThat(reclassified).as("units of another function").isPositive();
    }

    private Expected assertAllAgree(LocalDate day, long known) {
        AtNumber at = new AtNumber(known);
        Expected expected =
                new Expected(
                        naive.bodies(day, known),
                        naive.people(day, known),
                        naive.hasPlan(day, known));
        String as = "on %s at %d".formatted(day, known);
        Figures all = expected.sum(null);
        Figures province = expected.sum(UnitLevel.PROVINCE);
        row(expected, province, day, at, as);
        series(expected, province, day, at, as);
        flow(expected, all, day, at, as);
        coverage(expected, all, day, at, as);
        structure(all, day, at, as);
        days(day, at, as);
        outlook(expected, province, day, at, as);
        likelihoods(all, day, at, as);
        counts(expected, day, at, as);
        signals(expected, day, at, as);
        reporting(expected, all, day, known, as);
        return expected;
    }

    private void row(Expected expected, Figures province, LocalDate day, AtNumber at, String as) {
        List<Row> rows = compliance.handle(new ComplianceOnDay(day, at, null, AS_CHOSEN)).rows();
        assertThat(rows.isEmpty()).isEqualTo(expected.bodies().isEmpty());
        if (rows.isEmpty()) {
            return;
        }
        Row whole = rows.getFirst();
        assertThat(List.of(whole.staff(), whole.assessment().actual()))
                .as("row %s", as)
                .isEqualTo(List.of(province.staff(), province.minority()));
        assertThat(whole.assessment().base()).as("posts %s", as).isEqualTo(posts(expected, rows));
    }

    /** Those of its units together, or missing when one of them is. */
    private static @Nullable Integer posts(Expected expected, List<Row> rows) {
        List<String> level = expected.units(UnitLevel.PROVINCE).toList();
        List<Optional<Integer>> posts =
                rows.stream()
                        .filter(row -> row.unit() != null && level.contains(row.unit().value()))
                        .map(row -> Optional.ofNullable(row.assessment().base()))
                        .toList();
        return posts.isEmpty() || posts.stream().anyMatch(Optional::isEmpty)
                ? null
                : posts.stream().mapToInt(Optional::orElseThrow).sum();
    }

    private void series(
            Expected expected, Figures province, LocalDate day, AtNumber at, String as) {
        Row row =
                new SeriesQueries(snapshots)
                        .handle(new ComplianceSeries(null, day, day, Every.DAY, at, AS_CHOSEN))
                        .points()
                        .getFirst()
                        .row();
        assertThat(row == null)
                .as("series %s", as)
                .isEqualTo(expected.units(UnitLevel.PROVINCE).findAny().isEmpty());
        if (row != null) {
            assertThat(List.of(row.staff(), row.assessment().actual()))
                    .as("series %s", as)
                    .isEqualTo(List.of(province.staff(), province.minority()));
            assertThat(compliance.handle(new ComplianceOnDay(day, at, null, AS_CHOSEN)).rows())
                    .first()
                    .isEqualTo(row);
            assertThat(
                            new GroundsQueries(snapshots)
                                    .handle(
                                            new GroundsOf(
                                                    null,
                                                    new AskedClause(null, null),
                                                    day,
                                                    at,
                                                    AS_CHOSEN,
                                                    0,
                                                    500))
                                    .persons())
                    .as("grounds %s", as)
                    .isEqualTo(province.minority());
        }
    }

    private void flow(Expected expected, Figures all, LocalDate day, AtNumber at, String as) {
        FlowQueries flows = new FlowQueries(snapshots);
        LocalDate later = day.plusDays(40);
        Accounts until = flows.handle(new StockAndFlow(null, day.minusDays(90), day, at, 0, 500));
        Accounts since = flows.handle(new StockAndFlow(null, day, later, at, 0, 500));
        assertThat(until.total().closing()).as("flow %s", as).isEqualTo(all);
        assertThat(since.total().opening()).as("flow %s", as).isEqualTo(all);
        assertThat(Stream.of(until, since).flatMap(one -> one.accounts().stream()))
                .extracting(Account::unit)
                .as("flow %s", as)
                .noneMatch(unit -> expected.isArmed(Objects.requireNonNull(unit).value()));
        assertThat(until.changes())
                .extracting(Change::unit)
                .noneMatch(unit -> expected.isArmed(unit.value()));
        assertThat(
                        until.changes().stream()
                                .map(Change::change)
                                .reduce(until.total().opening(), Figures::plus))
                .as("facts behind the flow %s", as)
                .isEqualTo(all);
    }

    private void coverage(Expected expected, Figures all, LocalDate day, AtNumber at, String as) {
        CoverageQueries queries = new CoverageQueries(snapshots);
        Coverage coverage = queries.handle(new CoverageOnDay(day, at, AS_CHOSEN));
        assertThat(coverage.sum().people()).as("coverage %s", as).isEqualTo(all);
        assertThat(coverage.sum().bodies()).isEqualTo(expected.units(null).count());
        for (AtLevel level : coverage.levels()) {
            assertThat(level.sum().people())
                    .as("coverage of %s %s", level.level(), as)
                    .isEqualTo(expected.sum(level.level()));
            BodiesAgainst listed =
                    queries.handle(
                            new BodiesNearClause(
                                    new AskedClause(null, null),
                                    level.level(),
                                    null,
                                    day,
                                    at,
                                    AS_CHOSEN,
                                    0,
                                    500));
            assertThat(listed.bodies().stream().map(near -> near.unit().value()))
                    .as("listed by clause %s", as)
                    .containsExactlyInAnyOrderElementsOf(expected.units(level.level()).toList());
        }
    }

    private void structure(Figures all, LocalDate day, AtNumber at, String as) {
        Structure structure =
                new StructureQueries(snapshots).handle(new StructureOnDay(null, day, at, null));
        assertThat(List.of(structure.staff(), structure.minority().staff()))
                .as("structure %s", as)
                .isEqualTo(List.of(all.staff(), all.minority()));
        assertThat(structure.groups().stream().mapToInt(one -> one.presence().staff()).sum())
                .as("groups of the structure %s", as)
                .isEqualTo(all.staff());
    }

    private void days(LocalDate day, AtNumber at, String as) {
        Verdicts days =
                new DaysQueries(snapshots)
                        .handle(
                                new DaysInCompliance(
                                        null,
                                        day,
                                        day.plusDays(30),
                                        new AskedClause(null, null),
                                        at,
                                        AS_CHOSEN));
        for (Verdicts.Span span : days.spans()) {
            assertThat(span.first())
                    .as("days %s", as)
                    .isEqualTo(
                            new SeriesQueries(snapshots)
                                    .handle(
                                            new ComplianceSeries(
                                                    null,
                                                    span.from(),
                                                    span.from(),
                                                    Every.DAY,
                                                    at,
                                                    AS_CHOSEN))
                                    .points()
                                    .getFirst()
                                    .row());
            assertThat(span.crossedBy())
                    .extracting(change -> change.unit().value())
                    .as("days %s", as)
                    .noneMatch(
                            naive.bodies(span.from(), at.ledgerNo()).entrySet().stream()
                                            .filter(one -> one.getValue().isArmed())
                                            .map(Map.Entry::getKey)
                                            .toList()
                                    ::contains);
        }
    }

    private void outlook(
            Expected expected, Figures province, LocalDate day, AtNumber at, String as) {
        RecordedAhead ahead =
                new StandingQueries(snapshots).handle(new StandingAhead(day, at, null, AS_CHOSEN));
        assertThat(ahead.units())
                .as("outlook %s", as)
                .noneMatch(unit -> expected.isArmed(unit.value()));
        ahead.days().stream()
                .map(RecordedAhead.Day::standing)
                .filter(standing -> standing.on().equals(day))
                .forEach(standing ->
                        assertThat(List.of(standing.counts().staff(), standing.counts().minority()))
                                .as("outlook %s", as)
                                .isEqualTo(List.of(province.staff(), province.minority())));
        assertThat(ahead.days().stream().anyMatch(one -> one.standing().on().equals(day)))
                .as("outlook %s", as)
                .isEqualTo(
                        expected.plan()
                                && expected.units(UnitLevel.PROVINCE).findAny().isPresent());
    }

    private void likelihoods(Figures all, LocalDate day, AtNumber at, String as) {
        LocalDate from = day.plusDays(1);
        Likelihoods likelihoods =
                new LikelihoodQueries(snapshots)
                        .handle(new LikelihoodsInPeriod(from, from.plusDays(40), null, at));
        Likelihood departed =
                likelihoods.likelihoods().stream()
                        .filter(one ->
                                one.happening() == Happening.DEPARTED
                                        && one.groups() == Likelihood.Groups.MINORITY_AND_OTHERS)
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        Stream.of(departed.one(), departed.other())
                                .mapToLong(side -> Objects.requireNonNull(side.atRisk()).opening())
                                .sum())
                .as("likelihoods %s", as)
                .isEqualTo(all.staff());
    }

    private void counts(Expected expected, LocalDate day, AtNumber at, String as) {
        CountQueries counts = new CountQueries(snapshots);
        for (UnitScope scope : UnitScope.values()) {
            UnitLevel level =
                    switch (scope) {
                        case EXISTING, EVER -> null;
                        case PROVINCE_LEVEL, PROVINCE_BODIES -> UnitLevel.PROVINCE;
                        case COUNCIL_BODIES -> UnitLevel.COUNCIL_BODY;
                        case PUBLIC_SERVICE_UNITS -> UnitLevel.PUBLIC_SERVICE_UNIT;
                        case COMMUNES -> UnitLevel.COMMUNE;
                    };
            for (Measure measure : List.of(Measure.STAFF, Measure.MINORITY, Measure.LEADERS)) {
                assertThat(
                                counts.handle(
                                                new CountOf(
                                                        null,
                                                        scope,
                                                        Tally.People.of(measure),
                                                        null,
                                                        day,
                                                        at,
                                                        null,
                                                        0,
                                                        10))
                                        .number())
                        .as("%s of %s %s", measure, scope, as)
                        .isEqualTo((long) expected.sum(level).of(measure));
            }
        }
    }

    /** But of what became known after the end of the day, which rests on the wall clock. */
    private void signals(Expected expected, LocalDate day, AtNumber at, String as) {
        for (SignalKind kind : SignalKind.values()) {
            if (kind == SignalKind.MET_BY_LATER_ENTRIES) {
                continue;
            }
            Signals signals =
                    new SignalQueries(snapshots)
                            .handle(
                                    new SignalsInPeriod(
                                            day,
                                            day,
                                            null,
                                            kind,
                                            SignalsInPeriod.Window.DEFAULT,
                                            day,
                                            at,
                                            AS_CHOSEN,
                                            0,
                                            200));
            assertThat(signals.signals())
                    .as("signals %s", as)
                    .noneMatch(signal -> expected.isArmed(signal.unit().value()));
        }
    }

    private void reporting(Expected expected, Figures all, LocalDate day, long known, String as) {
        assertThat(sum("reporting.staff_on('%s', %d)".formatted(day, known)))
                .as("reporting.staff_on %s", as)
                .isEqualTo(all);
        assertThat(
                        sum(
                                "reporting.movement_at(%d) where effective_on <= '%s'"
                                        .formatted(known, day)))
                .as("reporting.movement_at %s", as)
                .isEqualTo(all);
        for (UnitLevel level : UnitLevel.values()) {
            assertThat(
                            sum(
                                    "reporting.staff_on('%s', %d) where level = '%s'"
                                            .formatted(day, known, level)))
                    .as("reporting.staff_on of %s %s", level, as)
                    .isEqualTo(expected.sum(level));
        }
        assertThat(
                        jdbc.queryForList(
                                """
                                select unit from reporting.headcount_at(?)
                                union select unit from reporting.population_at(?)
                                """,
                                String.class,
                                known,
                                known))
                .as("numbers in reporting %s", as)
                .noneMatch(expected::isArmed);
    }

    private Figures sum(String from) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select "
                                + Stream.of(Measure.values())
                                        .map(one ->
                                                "coalesce(sum(%1$s), 0)::int as %1$s"
                                                        .formatted(one.column()))
                                        .collect(Collectors.joining(", "))
                                + " from "
                                + from,
                        (row, _) -> Figures.of(row)));
    }

    /** How many units are of another function as known later; each has an entry that says so. */
    private int assertTheDifferenceIsExplained(LocalDate day, long earlier, long later) {
        Restated restated =
                new RestatementQueries(snapshots)
                        .handle(
                                new Restatement(
                                        null,
                                        day,
                                        new AtNumber(earlier),
                                        new AtNumber(later),
                                        AS_CHOSEN,
                                        0,
                                        10_000));
        Expected before =
                new Expected(naive.bodies(day, earlier), naive.people(day, earlier), false);
        Expected after = new Expected(naive.bodies(day, later), naive.people(day, later), false);
        String as = "on %s from %d to %d".formatted(day, earlier, later);
        Figures counted = Figures.NONE;
        for (Difference difference : restated.differences()) {
            if (difference.unit() == null) {
                assertThat(difference.peopleBefore())
                        .as("restated %s", as)
                        .isEqualTo(before.sum(UnitLevel.PROVINCE));
                assertThat(difference.peopleAfter())
                        .as("restated %s", as)
                        .isEqualTo(after.sum(UnitLevel.PROVINCE));
                continue;
            }
            String unit = difference.unit().value();
            assertThat(before.isArmed(unit) && after.isArmed(unit)).as(as).isFalse();
            Figures was = before.isArmed(unit) ? Figures.NONE : difference.peopleBefore();
            Figures is = after.isArmed(unit) ? Figures.NONE : difference.peopleAfter();
            counted = counted.plus(is.minus(was));
        }
        assertThat(before.sum(null).plus(counted)).as("restated %s", as).isEqualTo(after.sum(null));
        Map<String, Figures> effects = new TreeMap<>();
        Set<String> reclassified = new TreeSet<>();
        for (Cause cause : restated.causes()) {
            for (Effect effect : cause.effects()) {
                effects.merge(effect.unit().value(), effect.people(), Figures::plus);
                if (effect.before() != null
                        && effect.after() != null
                        && effect.before().function() != effect.after().function()) {
                    reclassified.add(effect.unit().value());
                }
            }
        }
        int changed = 0;
        for (String unit : before.bodies().keySet()) {
            NaiveBody then = after.bodies().get(unit);
            boolean other =
                    then != null
                            && !then.function()
                                    .equals(
                                            Objects.requireNonNull(before.bodies().get(unit))
                                                    .function());
            boolean counts = !before.isArmed(unit) || !after.isArmed(unit);
            if (other && counts) {
                assertThat(reclassified).as("restated %s", as).contains(unit);
                changed++;
            }
        }
        return changed;
    }

    private void record(List<Event> events) {
        ledger.record(events);
        ledger.seal();
        ledger.project(50);
        readNaively(events.size());
    }

    private void readNaively(long head) {
        List<Recorded> all = new ArrayList<>();
        SealedEvents source = new SealedEvents(ledger.database());
        while (all.size() < head) {
            all.addAll(source.after(all.size(), 1_000));
        }
        naive = new NaiveLedger(all);
    }

    private static UnitEstablished established(UnitCode unit, UnitFunction function) {
        return new UnitEstablished(
                unit, LocalDate.of(2020, 1, 1), "Đơn vị " + unit, UnitLevel.PROVINCE, function);
    }

    private static Recruited recruited(UnitCode unit) {
        return new Recruited(
                new PersonId(UUID.nameUUIDFromBytes(unit.value().getBytes(UTF_8))),
                LocalDate.of(2026, 1, 1),
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40])));
    }

    private static ComplianceOnDay asked(LocalDate day, long known) {
        return new ComplianceOnDay(day, new AtNumber(known), null, AS_CHOSEN);
    }

    private static Figures figures(List<Integer> ten) {
        return Figures.of(ten.stream().mapToInt(Integer::intValue).toArray());
    }
}
