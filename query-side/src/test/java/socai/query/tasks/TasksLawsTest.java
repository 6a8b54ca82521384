package socai.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.organisation.UnitLife;
import socai.organisation.UnitState.Existing;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.testing.SealedLedger;
import socai.tasks.Programme;
import socai.tasks.Programme.Stood;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** On any day at any ledger number, random plans are answered as a naive reading answers. */
class TasksLawsTest {

    private static final List<TaskState> STATES = List.of(TaskState.values());
    private static final int ENTRIES = 160;

    private final SealedLedger ledger = new SealedLedger(List.of(TasksProjection::new));
    private final SealedEvents events = new SealedEvents(ledger.database());
    private final Checkpoints checkpoints = new Checkpoints(ledger.database(), Clock.systemUTC());

    private List<Recorded> all = List.of();

    /** What a row says, without what merely repeats the task. */
    private record Row(
            String task,
            UnitCode owner,
            @Nullable LocalDate due,
            TaskState state,
            @Nullable LocalDate doneOn,
            long saidBy) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_is_owed_on_a_day_as_known_is_what_a_naive_reading_says(long seed) {
        RandomPlan plans = new RandomPlan(seed);
        record(plans);
        TaskQueries queries = new TaskQueries(ledger.database(), checkpoints);
        Set<TaskState> seen = new TreeSet<>();
        long last = events.sealed();
        for (long known = 0; known <= last; known += 1 + plans.random().nextInt(7)) {
            LocalDate day = aroundTheEndOfAYear(plans);
            LocalDate to = day.plusMonths(18);
            UnitCode owner =
                    plans.random().nextBoolean()
                            ? null
                            : RandomPlan.BODIES.get((int) known % RandomPlan.BODIES.size());
            TaskList answer =
                    queries.handle(
                            new TasksOnDay(day, new AtNumber(known), to, owner, null, 0, 200));
            List<Row> expected = naive(day, to, known, owner);
            assertThat(answer.tasks().stream().map(TasksLawsTest::row))
                    .as("%s at %d of %s, seed %d", day, known, owner, seed)
                    .containsExactlyInAnyOrderElementsOf(expected)
                    .isSortedAccordingTo(
                            Comparator.comparing(
                                    Row::due, Comparator.nullsLast(Comparator.naturalOrder())));
            assertThat(answer.total()).isEqualTo(expected.size());
            assertThat(answer.knownAt().ledgerNo()).isEqualTo(known);
            for (TaskState state : TaskState.values()) {
                long count = expected.stream().filter(row -> row.state() == state).count();
                assertThat(answer.states().getOrDefault(state, 0)).isEqualTo((int) count);
            }
            TaskState only = STATES.get((int) known % STATES.size());
            TasksOnDay some = new TasksOnDay(day, new AtNumber(known), to, owner, only, 0, 200);
            assertThat(queries.handle(some).tasks().stream().map(TasksLawsTest::row))
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().filter(row -> row.state() == only).toList());
            expected.forEach(row -> seen.add(row.state()));
        }
        assertThat(seen).containsExactlyInAnyOrder(TaskState.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void a_clause_is_read_as_last_chosen_by_the_day_as_known_or_else_by_default(long seed) {
        RandomPlan plans = new RandomPlan(seed);
        record(plans);
        ReadingQueries queries = new ReadingQueries(ledger.database(), checkpoints);
        int chosen = 0;
        long last = events.sealed();
        for (long known = 0; known <= last; known += 1 + plans.random().nextInt(3)) {
            LocalDate day = plans.day();
            ReadingList answer = queries.handle(new ReadingsOnDay(day, new AtNumber(known)));
            assertThat(answer.readings())
                    .extracting("reading")
                    .containsExactly((Object[]) Reading.values());
            for (ReadingList.InForce inForce : answer.readings()) {
                Optional<ReadingChosen> expected = choice(inForce.reading(), day, known);
                assertThat(inForce.choice())
                        .as("%s on %s at %d, seed %d", inForce.reading(), day, known, seed)
                        .isEqualTo(
                                expected.map(ReadingChosen::choice)
                                        .orElse(inForce.reading().byDefault()));
                ReadingList.Chosen by = inForce.chosen();
                assertThat(Optional.ofNullable(by).map(ReadingList.Chosen::since))
                        .isEqualTo(expected.map(ReadingChosen::effectiveOn));
                chosen += by == null ? 0 : 1;
            }
        }
        assertThat(chosen).isGreaterThan(15);
    }

    /** Half of the days are those on which what is due on 31 December changes its state. */
    private static LocalDate aroundTheEndOfAYear(RandomPlan plans) {
        LocalDate day = plans.day();
        LocalDate end = LocalDate.of(day.getYear(), 12, 31);
        return switch (plans.random().nextInt(8)) {
            case 0 -> end;
            case 1 -> end.plusDays(1);
            case 2 -> end.minusDays(30);
            case 3 -> end.minusDays(31);
            default -> day;
        };
    }

    /** The projected rows do not depend on how the events were cut into batches. */
    @ParameterizedTest
    @ValueSource(longs = {6})
    void one_batch_gives_the_rows_of_many(long seed) {
        record(new RandomPlan(seed));
        List<String> manyBatches = rows(ledger);
        SealedLedger again = new SealedLedger(List.of(TasksProjection::new));
        for (Recorded recorded : all) {
            again.record(List.of(recorded.event()));
        }
        again.seal();
        again.project(10_000);
        assertThat(rows(again)).isEqualTo(manyBatches).hasSizeGreaterThan(100);
    }

    private static List<String> rows(SealedLedger of) {
        var jdbc = new JdbcTemplate(of.database());
        return Stream.of("plan", "task", "occurrence", "report", "choice", "body")
                .flatMap(table ->
                        jdbc
                                .queryForList(
                                        "select t::text from tasks.%s t order by 1"
                                                .formatted(table),
                                        String.class)
                                .stream())
                .toList();
    }

    private static Row row(TaskList.Owed owed) {
        TaskList.Done done = owed.done();
        return new Row(
                owed.task().value(),
                owed.owner(),
                owed.dueOn(),
                owed.state(),
                done == null ? null : done.on(),
                owed.ledgerNo());
    }

    private List<Row> naive(LocalDate day, LocalDate to, long known, @Nullable UnitCode owner) {
        PlanId plan = inForce(day, known);
        List<Row> rows = new ArrayList<>();
        if (plan == null) {
            return rows;
        }
        Programme programme = Programme.of(chronicle(plan, known).standing());
        for (Stood<TaskLaidDown> task : programme.tasks()) {
            List<@Nullable LocalDate> dues = new ArrayList<>();
            if (task.fact().time().isContinuous()) {
                dues.add(null);
            }
            Programme.occurrences(task.fact()).filter(due -> !due.isAfter(to)).forEach(dues::add);
            if (task.fact().effectiveOn().isAfter(day)) {
                continue;
            }
            for (LocalDate due : dues) {
                for (UnitCode unit : RandomPlan.BODIES) {
                    if ((owner == null || owner.equals(unit))
                            && owes(task.fact(), unit, due == null ? day : due, known)) {
                        rows.add(row(programme, task, unit, due, day, known));
                    }
                }
            }
        }
        return rows;
    }

    private Row row(
            Programme programme,
            Stood<TaskLaidDown> task,
            UnitCode unit,
            @Nullable LocalDate due,
            LocalDate day,
            long known) {
        LocalDate doneOn =
                programme.reports().stream()
                        .map(Stood::fact)
                        .filter(report -> report.task().equals(task.fact().task()))
                        .filter(report -> report.by().equals(unit))
                        .filter(report -> Objects.equals(report.due(), due))
                        .map(TaskDone::effectiveOn)
                        .filter(on -> !on.isAfter(day))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        TaskState state;
        if (due == null) {
            state = TaskState.CONTINUOUS;
        } else if (doneOn != null) {
            state = TaskState.DONE;
        } else if (due.isBefore(day)) {
            state = TaskState.OVERDUE;
        } else {
            state = due.isAfter(day.plusDays(30)) ? TaskState.NOT_YET_DUE : TaskState.DUE;
        }
        long saidBy = saidBy(task, known);
        return new Row(task.fact().task().value(), unit, due, state, doneOn, saidBy);
    }

    /** The last event known that says just this. */
    private long saidBy(Stood<TaskLaidDown> task, long known) {
        Chronicle<PlanEvent> chronicle = chronicle(task.fact().plan(), known);
        long at = task.ledgerNo();
        long sequence =
                chronicle.lines().stream()
                        .filter(line -> line.ledgerNo() == at)
                        .findFirst()
                        .orElseThrow()
                        .sequence();
        while (chronicle.correctedBy(sequence).isPresent()) {
            sequence = chronicle.correctedBy(sequence).getAsLong();
        }
        long last = sequence;
        return chronicle.lines().stream()
                .filter(line -> line.sequence() == last)
                .findFirst()
                .orElseThrow()
                .ledgerNo();
    }

    private boolean owes(TaskLaidDown task, UnitCode unit, LocalDate on, long known) {
        var state = UnitLife.on(on, life(unit, known).standing());
        UnitLevel level = state instanceof Existing is ? is.level() : null;
        return switch (task.owner().kind()) {
            case UNIT -> unit.equals(task.owner().unit());
            case COMMUNES -> level == UnitLevel.COMMUNE;
            case PROVINCE_BODIES ->
                    (level == UnitLevel.PROVINCE || level == UnitLevel.PUBLIC_SERVICE_UNIT)
                            && !unit.equals(RandomPlan.POLICE);
        };
    }

    private Optional<ReadingChosen> choice(Reading reading, LocalDate day, long known) {
        PlanId plan = inForce(day, known);
        if (plan == null) {
            return Optional.empty();
        }
        return Programme.of(chronicle(plan, known).standing()).choices().stream()
                .map(Stood::fact)
                .filter(chosen -> chosen.reading() == reading)
                .filter(chosen -> !chosen.effectiveOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    private @Nullable PlanId inForce(LocalDate day, long known) {
        for (PlanId plan : List.of(RandomPlan.SECOND, RandomPlan.FIRST)) {
            LocalDate from =
                    plan.equals(RandomPlan.FIRST) ? RandomPlan.FIRST_DAY : RandomPlan.REPLACED_ON;
            if (!chronicle(plan, known).lines().isEmpty() && !day.isBefore(from)) {
                return plan;
            }
        }
        return null;
    }

    private Chronicle<PlanEvent> chronicle(PlanId plan, long known) {
        List<Line<PlanEvent>> lines = new ArrayList<>();
        for (Recorded recorded : all) {
            if (recorded.ledgerNo() <= known
                    && recorded.event() instanceof PlanEvent event
                    && event.plan().equals(plan)) {
                lines.add(Programme.line(recorded.sequence(), recorded.ledgerNo(), event));
            }
        }
        return Chronicle.of(lines);
    }

    private Chronicle<OrganisationFact> life(UnitCode unit, long known) {
        List<Line<OrganisationFact>> lines = new ArrayList<>();
        for (Recorded recorded : all) {
            if (recorded.ledgerNo() <= known
                    && recorded.event() instanceof OrganisationEvent event
                    && event.unit().equals(unit)) {
                lines.add(UnitLife.line(recorded.sequence(), recorded.ledgerNo(), event));
            }
        }
        return Chronicle.of(lines);
    }

    private void record(RandomPlan plans) {
        ledger.record(plans.beginning());
        List<Event> entered = new ArrayList<>();
        int[] sizes = {1, 1};
        for (int i = 0; i < ENTRIES; i++) {
            int which = plans.random().nextInt(4) == 0 ? 1 : 0;
            PlanId plan = which == 0 ? RandomPlan.FIRST : RandomPlan.SECOND;
            PlanEvent event = plans.event(plan, Math.max(1, sizes[which] - 1));
            if (tooEarly(event, sizes[which])) {
                continue;
            }
            sizes[which]++;
            entered.add(event);
            if (i == ENTRIES / 2) {
                entered.addAll(plans.changesOfBodies());
            }
            if (plans.random().nextInt(15) == 0) {
                recordAll(entered, 1 + plans.random().nextInt(20));
            }
        }
        recordAll(entered, 7);
        all = events.after(0, 10_000);
    }

    /** Word about an event comes after it. */
    private static boolean tooEarly(PlanEvent event, int size) {
        return switch (event) {
            case PlanFactAnnulled word -> word.sequence() >= size;
            case PlanFactCorrected word -> word.sequence() >= size;
            default -> false;
        };
    }

    private void recordAll(List<Event> entered, int batchMax) {
        ledger.record(entered);
        entered.clear();
        ledger.seal();
        ledger.project(batchMax);
    }
}
