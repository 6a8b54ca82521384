package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.DossierFact;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Exactly70;
import socai.query.compliance.Accounts.Account;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Grounds.About;
import socai.query.compliance.NaiveLedger.NaiveBody;
import socai.query.compliance.Restated.Cause;
import socai.query.compliance.Restated.Difference;
import socai.query.compliance.Restated.Effect;
import socai.query.compliance.Verdicts.Span;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.roster.RosterProjection;
import socai.query.testing.SealedLedger;

/**
 * Every answer about compliance against {@link NaiveLedger}, which is written without the product's
 * own folds: on the random histories of two thousand people and some twenty bodies, entered in any
 * order of days, corrected, annulled, merged, split and dissolved by decisions that move their
 * staff, the two agree on any day as known at any number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceOracleTest {

    private static final int PEOPLE = 2_000;
    private static final int ATTEMPTS = 14_000;
    private static final AskedReadings AS_CHOSEN = AskedReadings.NONE;

    private final Random random = new Random(20_261_125);
    private final RandomHistory history = new RandomHistory(random);
    private final SealedLedger ledger =
            new SealedLedger(List.of(ComplianceProjection::new, RosterProjection::new));
    private final DataSource database = ledger.database();
    private final Snapshots snapshots =
            new Snapshots(
                    database,
                    new JdbcTransactionManager(database),
                    new Checkpoints(database, Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC)));
    private final ComplianceQueries compliance = new ComplianceQueries(snapshots);
    private NaiveLedger naive = new NaiveLedger(List.of());
    private long head;

    @BeforeAll
    void recordSealProjectAndAskNowAndThen() {
        List<Event> entered = history.entered(PEOPLE, ATTEMPTS);
        assertThat(entered)
                .filteredOn(event -> event instanceof DossierFact)
                .hasSizeGreaterThan(100);
        int done = 0;
        while (done < entered.size()) {
            int some = Math.min(entered.size() - done, 1 + random.nextInt(2_000));
            ledger.record(entered.subList(done, done + some));
            head = ledger.seal();
            ledger.project(1 + random.nextInt(700));
            done += some;
            compliance.handle(asked(history.day(), head)); // memory follows in pieces
        }
        assertThat(head).isEqualTo(entered.size()).isGreaterThan(4_000);
        List<Recorded> all = new ArrayList<>();
        SealedEvents source = new SealedEvents(database);
        while (all.size() < head) {
            all.addAll(source.after(all.size(), 1_000));
        }
        naive = new NaiveLedger(all);
    }

    @Test
    void theGroundsOfAnyVerdictLeadToIt() {
        GroundsQueries grounds = new GroundsQueries(snapshots);
        Random own = new Random(128);
        int asked = 0;
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2024 + own.nextInt(6), 1 + own.nextInt(12), 1);
            long known = head / 2 + own.nextInt((int) head / 2);
            List<Row> rows = compliance.handle(asked(day, known)).rows();
            if (rows.isEmpty()) {
                continue;
            }
            Row row = rows.get(own.nextInt(rows.size()));
            for (Assessment assessment : row.assessments()) {
                Grounds found = grounds.handle(groundsOf(row, assessment, day, known));
                assertThat(found.assessment()).isEqualTo(assessment);
                assertThat(found.counts()).doesNotHaveDuplicates().hasSize(found.persons());
                assertThat(found.persons()).isEqualTo(assessment.actual());
                Figures figures = Figures.NONE;
                for (Grounds.Step step : found.steps()) {
                    assertThat(step.before()).isEqualTo(figures);
                    figures = figures.plus(step.change().change());
                    assertThat(step.after()).isEqualTo(figures);
                    assertThat(step.entry().ledgerNo()).isLessThanOrEqualTo(known);
                }
                assertThat(figures.of(found.counted())).isEqualTo(assessment.actual());
                if (found.countedBase() == null && assessment.base() != null) {
                    assertThat(
                                    found.inputs().stream()
                                            .filter(input -> input.about() == About.HEADCOUNT)
                                            .mapToInt(input -> Integer.parseInt(input.value()))
                                            .sum())
                            .isEqualTo(assessment.base());
                }
                assertThat(found.calculations().isEmpty()).isEqualTo(assessment.required() == null);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(40);
    }

    @Test
    void anyNumberOfPersonsLeadsToItsFactsAndPersons() {
        CountQueries counts = new CountQueries(snapshots);
        StructureQueries structures = new StructureQueries(snapshots);
        Random own = new Random(5);
        for (int i = 0; i < 12; i++) {
            LocalDate day = history.day();
            LocalDate from = day.minusDays(own.nextInt(200));
            AtNumber known = new AtNumber(head / 2 + own.nextInt((int) head / 2));
            Map<String, List<Integer>> people = naive.people(day, known.ledgerNo());
            Map<String, Integer> passings =
                    naive.passings(from.minusDays(1), day, known.ledgerNo());
            int column = 0;
            for (Measure measure : Measure.values()) {
                int nth = column++;
                assertThat(counted(counts, null, measure.name(), null, day, known))
                        .isEqualTo(people.values().stream().mapToInt(one -> one.get(nth)).sum());
            }
            assertThat(
                            counted(counts, null, "OTHERS", null, day, known)
                                    + counted(counts, null, "MINORITY", null, day, known))
                    .isEqualTo(counted(counts, null, "STAFF", null, day, known));
            Structure structure = structures.handle(new StructureOnDay(null, day, known, null));
            for (Structure.OfGroup group : structure.groups()) {
                Tally what = new Tally.Group(group.group());
                Counted found = counts.handle(countOf(null, null, what, null, day, known));
                assertThat(found.number()).isEqualTo(group.presence().staff());
            }
            assertThat(counted(counts, null, "happened:RECRUITED", from, day, known))
                    .isEqualTo(passed(passings, " RECRUITED"));
            assertThat(counted(counts, null, "happened:DEPARTED", from, day, known))
                    .isEqualTo(passed(passings, " DEPARTED"));
            for (UnitCode unit : RandomHistory.UNITS) {
                assertThat(
                                counted(counts, unit, "came:WOMEN", from, day, known)
                                        + counted(counts, unit, "came:MEN", from, day, known))
                        .isEqualTo(
                                passed(passings, unit + " RECRUITED")
                                        + passed(passings, unit + " TRANSFERRED_IN")
                                        + passed(passings, unit + " ROTATED_IN")
                                        + passed(passings, unit + " REORGANISED_IN"));
            }
        }
    }

    private static int passed(Map<String, Integer> passings, String end) {
        return passings.entrySet().stream()
                .filter(passing -> passing.getKey().endsWith(end))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static long counted(
            CountQueries counts,
            @Nullable UnitCode unit,
            String what,
            @Nullable LocalDate from,
            LocalDate day,
            AtNumber known) {
        UnitScope bodies = unit == null ? UnitScope.EVER : null;
        Counted found = counts.handle(countOf(unit, bodies, Tally.read(what), from, day, known));
        Counted.People people = Objects.requireNonNull(found.people());
        long running = 0;
        for (Counted.Step step : people.steps()) {
            assertThat(step.before()).isEqualTo(running);
            running += step.change();
            assertThat(step.after()).isEqualTo(running);
            assertThat(step.saidBy().ledgerNo()).isLessThanOrEqualTo(known.ledgerNo());
        }
        assertThat(people.who()).doesNotHaveDuplicates().hasSize(people.persons());
        assertThat(people.steps()).hasSize(people.facts());
        assertThat(running).isEqualTo(people.number());
        return running;
    }

    private static CountOf countOf(
            @Nullable UnitCode unit,
            @Nullable UnitScope bodies,
            Tally what,
            @Nullable LocalDate from,
            LocalDate day,
            AtNumber known) {
        return new CountOf(unit, bodies, what, from, day, known, null, 0, CountOf.SIZE_MAX * 100);
    }

    private static GroundsOf groundsOf(Row row, Assessment assessment, LocalDate day, long known) {
        Clause clause = assessment.clause();
        Clause of = assessment.of();
        return new GroundsOf(
                row.unit(),
                new AskedClause(clause == null ? null : clause.id(), of == null ? null : of.id()),
                day,
                new AtNumber(known),
                AS_CHOSEN,
                0,
                GroundsOf.SIZE_MAX * 100);
    }

    @Test
    void everyBodyOnAnyDayAtAnyKnowledgeIsAsANaiveFoldSays() {
        Set<String> verdicts = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            LocalDate day = history.day();
            long known = knowledge();
            Map<String, NaiveBody> bodies = naive.bodies(day, known);
            Map<String, List<Integer>> people = naive.people(day, known);
            Exactly70 reading = random.nextBoolean() ? Exactly70.STRICTER : Exactly70.LOWER;
            List<Row> rows =
                    compliance
                            .handle(
                                    new ComplianceOnDay(
                                            day,
                                            new AtNumber(known),
                                            null,
                                            AskedReadings.of(reading)))
                            .rows();
            List<Row> ofBodies = rows.stream().filter(row -> row.unit() != null).toList();
            assertThat(ofBodies.stream().map(ComplianceOracleTest::code).toList())
                    .as("on %s at %d", day, known)
                    .containsExactlyInAnyOrderElementsOf(bodies.keySet());
            for (Row row : ofBodies) {
                NaiveBody body = Objects.requireNonNull(bodies.get(code(row)));
                List<Integer> there = people.getOrDefault(code(row), List.of(0, 0));
                assertThat(List.of(row.staff(), row.assessment().actual()))
                        .as("%s on %s at %d", row.unit(), day, known)
                        .isEqualTo(there.subList(0, 2));
                assertThat(row.name()).isEqualTo(body.name());
                if (row.level() == UnitLevel.COMMUNE) {
                    String verdict =
                            naive.verdict(
                                    body, there.get(1), day, known, reading == Exactly70.STRICTER);
                    assertThat(row.assessment().verdict().name())
                            .as("%s on %s at %d", row.unit(), day, known)
                            .isEqualTo(verdict);
                    verdicts.add(verdict);
                }
                assertThat(row.assessment().base()).isEqualTo(body.headcount());
                assertThat(row.population() == null ? null : row.population().minority())
                        .isEqualTo(body.minority());
            }
        }
        assertThat(verdicts)
                .containsExactly(
                        "MET", "MISSING_DATA", "NOT_APPLICABLE", "NOT_MET", "NOT_REGULATED");
    }

    @Test
    void theProvinceAsAWholeIsAsANaiveSumSays() {
        Set<String> verdicts = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            LocalDate day = history.day();
            long known = knowledge();
            List<Row> rows = compliance.handle(asked(day, known)).rows();
            assertThat(rows.isEmpty()).isEqualTo(naive.bodies(day, known).isEmpty());
            if (rows.isEmpty()) {
                continue;
            }
            Row province = rows.getFirst();
            assertThat(province.unit()).isNull();
            assertThat(province.assessment().base())
                    .as("on %s at %d", day, known)
                    .isEqualTo(naive.provincePosts(day, known));
            assertThat(province.assessment().actual())
                    .as("on %s at %d", day, known)
                    .isEqualTo(naive.provinceMinority(day, known));
            String verdict = naive.provinceVerdict(day, known);
            assertThat(province.assessment().verdict().name())
                    .as("on %s at %d", day, known)
                    .isEqualTo(verdict);
            verdicts.add(verdict);
        }
        assertThat(verdicts).contains("MET", "MISSING_DATA", "NOT_REGULATED");
    }

    @Test
    void aShareOfExactlySeventyPercentIsReadBothWaysAndFlipsVerdicts() {
        int flipped = 0;
        for (int i = 0; i < 1_500 && flipped < 3; i++) {
            LocalDate day = history.day();
            long known = knowledge();
            Map<String, NaiveBody> bodies = naive.bodies(day, known);
            Map<String, List<Integer>> people = naive.people(day, known);
            for (Row row : compliance.handle(asked(day, known)).rows()) {
                if (row.unit() == null || row.level() != UnitLevel.COMMUNE) {
                    continue;
                }
                NaiveBody body = Objects.requireNonNull(bodies.get(code(row)));
                int minority = people.getOrDefault(code(row), NOBODY).get(1);
                String stricter = naive.verdict(body, minority, day, known, true);
                if (!stricter.equals(naive.verdict(body, minority, day, known, false))) {
                    assertThat(body.minority()).isEqualTo(700);
                    assertThat(row.assessment().verdict().name()).isEqualTo(stricter);
                    flipped++;
                }
            }
        }
        assertThat(flipped).isEqualTo(3);
    }

    @Test
    void theAnswerForADayAndAKnowledgeIsTheSameFromACopyBuiltAtOnceAndOnePiecewise() {
        ComplianceQueries fresh =
                new ComplianceQueries(
                        new Snapshots(
                                database,
                                new JdbcTransactionManager(database),
                                new Checkpoints(
                                        database, Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC))));
        for (int i = 0; i < 60; i++) {
            ComplianceOnDay question = asked(history.day(), knowledge());
            assertThat(fresh.handle(question)).isEqualTo(compliance.handle(question));
        }
    }

    @Test
    void stocksAndFlowsOfAnyPeriodAreAsANaiveWalkSays() {
        FlowQueries flows = new FlowQueries(snapshots);
        for (int i = 0; i < 40; i++) {
            LocalDate from = history.day();
            LocalDate to = from.plusDays(random.nextInt(200));
            long known = knowledge();
            Accounts accounts =
                    flows.handle(new StockAndFlow(null, from, to, new AtNumber(known), 0, 500));
            assertThat(stocks(accounts, true)).isEqualTo(naive.people(from, known));
            assertThat(stocks(accounts, false)).isEqualTo(naive.people(to, known));
            assertThat(passings(accounts)).isEqualTo(naive.passings(from, to, known));
            assertThat(accounts.changes()).hasSize(Math.min(500, accounts.events()));
        }
    }

    @Test
    void theChangesListedBehindFlowsAddUpToThemOverAllPages() {
        FlowQueries flows = new FlowQueries(snapshots);
        UnitCode unit = history.anyOf(RandomHistory.UNITS);
        LocalDate from = RandomHistory.DAY_ZERO.plusDays(50);
        LocalDate to = from.plusDays(100);
        Account account = null;
        Figures sum = Figures.NONE;
        int listed = 0;
        for (int page = 0; account == null || listed < PEOPLE; page++) {
            Accounts one =
                    flows.handle(new StockAndFlow(unit, from, to, AskedKnowledge.NEWEST, page, 37));
            account = one.total();
            for (Change change : one.changes()) {
                sum = sum.plus(change.change());
                listed++;
            }
            if (one.changes().isEmpty()) {
                assertThat(listed).isEqualTo(one.events());
                break;
            }
        }
        assertThat(account.opening().plus(sum)).isEqualTo(account.closing());
    }

    @Test
    void anyRestatementIsExplainedByEventsThatAddUp() {
        RestatementQueries restatements = new RestatementQueries(snapshots);
        for (int i = 0; i < 12; i++) {
            LocalDate day = history.day();
            long one = knowledge();
            long other = knowledge();
            long earlier = Math.min(one, other);
            long later = Math.max(one, other);
            Map<String, Figures> sums = new TreeMap<>();
            Restated restated;
            int listed = 0;
            int page = 0;
            do {
                restated =
                        restatements.handle(
                                new Restatement(
                                        null,
                                        day,
                                        new AtNumber(earlier),
                                        new AtNumber(later),
                                        AS_CHOSEN,
                                        page,
                                        Restatement.SIZE_MAX));
                for (Cause cause : restated.causes()) {
                    assertThat(cause.ledgerNo()).isGreaterThan(earlier).isLessThanOrEqualTo(later);
                    listed++;
                    for (Effect effect : cause.effects()) {
                        sums.merge(effect.unit().value(), effect.people(), Figures::plus);
                    }
                }
                page++;
            } while (!restated.causes().isEmpty());
            assertThat(listed).isEqualTo(restated.events());
            Map<String, List<Integer>> before = naive.people(day, earlier);
            naive.people(day, later)
                    .forEach((unit, so) -> {
                        Figures was = figures(before.getOrDefault(unit, NOBODY));
                        Figures changed = sums.getOrDefault(unit, Figures.NONE);
                        assertThat(was.plus(changed)).isEqualTo(figures(so));
                    });
            for (Difference difference : restated.differences()) {
                UnitCode unit = difference.unit();
                if (unit != null) {
                    assertThat(difference.peopleBefore())
                            .isEqualTo(figures(before.getOrDefault(unit.value(), NOBODY)));
                }
            }
        }
    }

    @Test
    void theHeadcountOfOneBodyGoesOnFromEventToEvent() {
        RestatementQueries restatements = new RestatementQueries(snapshots);
        for (UnitCode unit : RandomHistory.UNITS) {
            LocalDate day = RandomHistory.DAY_ZERO.plusDays(150);
            Restated restated =
                    restatements.handle(
                            new Restatement(
                                    unit,
                                    day,
                                    new AtNumber(0),
                                    AskedKnowledge.NEWEST,
                                    AS_CHOSEN,
                                    0,
                                    10_000));
            Restated.Basis basis = Restated.Basis.NONE;
            for (Cause cause : restated.causes()) {
                for (Effect effect : cause.effects()) {
                    if (effect.before() != null) {
                        assertThat(effect.before()).isEqualTo(basis);
                        basis = Objects.requireNonNull(effect.after());
                    }
                }
            }
            NaiveBody body = naive.bodies(day, head).get(unit.value());
            assertThat(basis.headcount()).isEqualTo(body == null ? null : body.headcount());
        }
    }

    @Test
    void anExplanationRunsFromNobodyToTheFigure() {
        ExplanationQueries explanations = new ExplanationQueries(snapshots);
        for (int i = 0; i < 25; i++) {
            UnitCode unit = history.anyOf(RandomHistory.UNITS);
            LocalDate day = history.day();
            long known = knowledge();
            Figures running = Figures.NONE;
            LocalDate last = LocalDate.MIN;
            Explanation explanation;
            int page = 0;
            do {
                explanation =
                        explanations.handle(
                                new WhyThisFigure(
                                        unit, day, new AtNumber(known), AS_CHOSEN, page, 500));
                for (Explanation.Step step : explanation.steps()) {
                    assertThat(step.before()).isEqualTo(running);
                    assertThat(step.change().effectiveOn()).isAfterOrEqualTo(last);
                    running = step.after();
                    last = step.change().effectiveOn();
                }
                page++;
            } while (!explanation.steps().isEmpty());
            assertThat(running)
                    .isEqualTo(
                            figures(naive.people(day, known).getOrDefault(unit.value(), NOBODY)));
        }
    }

    @Test
    void aSeriesAndTheDaysInComplianceSayWhatEachSingleDaySays() {
        SeriesQueries series = new SeriesQueries(snapshots);
        DaysQueries days = new DaysQueries(snapshots);
        LocalDate from = RandomHistory.DAY_ZERO.minusDays(10);
        LocalDate to = from.plusDays(RandomHistory.DAYS + 60L);
        for (UnitCode unit : RandomHistory.UNITS) {
            AtNumber known = new AtNumber(head / 2 + knowledge() / 2);
            Series daily =
                    series.handle(
                            new ComplianceSeries(unit, from, to, Every.DAY, known, AS_CHOSEN));
            Verdicts verdicts =
                    days.handle(
                            new DaysInCompliance(
                                    unit,
                                    from,
                                    to.plusDays(1),
                                    new AskedClause(null, null),
                                    known,
                                    AS_CHOSEN));
            assertThat(verdicts.spans().stream().mapToLong(Span::days).sum())
                    .isEqualTo(daily.points().size());
            for (int i = 0; i < daily.points().size(); i += 1 + random.nextInt(6)) {
                Series.Point point = daily.points().get(i);
                Row single =
                        compliance
                                .handle(new ComplianceOnDay(point.day(), known, null, AS_CHOSEN))
                                .rows()
                                .stream()
                                .filter(row -> unit.equals(row.unit()))
                                .findFirst()
                                .orElse(null);
                assertThat(point.row()).isEqualTo(single);
                Span span =
                        verdicts.spans().stream()
                                .filter(one ->
                                        !point.day().isBefore(one.from())
                                                && point.day().isBefore(one.to()))
                                .findFirst()
                                .orElseThrow();
                assertThat(span.first() == null ? null : span.first().assessment().verdict())
                        .isEqualTo(single == null ? null : single.assessment().verdict());
            }
        }
    }

    @Test
    void theAnswerCountsWhomTheRosterLists() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (int i = 0; i < 20; i++) {
            LocalDate day = history.day();
            long known = knowledge();
            for (Row row : compliance.handle(asked(day, known)).rows()) {
                UnitCode unit = row.unit();
                if (unit == null) {
                    continue;
                }
                Integer listed =
                        jdbc.queryForObject(
                                """
                                select count(*) from roster.placement
                                where unit = ? and valid_from <= ? and valid_to > ?
                                  and known_from <= ? and known_to > ?
                                """,
                                Integer.class,
                                unit.value(),
                                day,
                                day,
                                known,
                                known);
                assertThat(row.staff()).as("%s on %s at %d", unit, day, known).isEqualTo(listed);
            }
        }
    }

    private static final List<Integer> NOBODY = Collections.nCopies(10, 0);

    private long knowledge() {
        return random.nextLong(head + 1);
    }

    private static ComplianceOnDay asked(LocalDate day, long known) {
        return new ComplianceOnDay(day, new AtNumber(known), null, AS_CHOSEN);
    }

    private static String code(Row row) {
        return Objects.requireNonNull(row.unit()).value();
    }

    private static Figures figures(List<Integer> ten) {
        return Figures.of(ten.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Map<String, List<Integer>> stocks(Accounts accounts, boolean opening) {
        Map<String, List<Integer>> stocks = new TreeMap<>();
        for (Account account : accounts.accounts()) {
            Figures of = opening ? account.opening() : account.closing();
            if (!of.equals(Figures.NONE)) {
                stocks.put(
                        Objects.requireNonNull(account.unit()).value(),
                        List.of(Measure.values()).stream().map(of::of).toList());
            }
        }
        return stocks;
    }

    private static Map<String, Integer> passings(Accounts accounts) {
        return accounts.accounts().stream()
                .flatMap(account ->
                        account.flows().entrySet().stream()
                                .filter(flow -> flow.getValue().staff() != 0)
                                .map(flow ->
                                        Map.entry(
                                                Objects.requireNonNull(account.unit()).value()
                                                        + " "
                                                        + flow.getKey(),
                                                Math.abs(flow.getValue().staff()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
