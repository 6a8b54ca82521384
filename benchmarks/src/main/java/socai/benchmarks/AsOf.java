package socai.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.app.postgres.EmbeddedServer;
import socai.command.ledger.LedgerSchema;
import socai.events.UnitCode;
import socai.query.compliance.AskedReadings;
import socai.query.compliance.Compliance;
import socai.query.compliance.ComplianceOnDay;
import socai.query.compliance.ComplianceQueries;
import socai.query.compliance.ComplianceSeries;
import socai.query.compliance.Every;
import socai.query.compliance.Series;
import socai.query.compliance.SeriesQueries;
import socai.query.compliance.Snapshots;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.AnswersSchema;

/**
 * How long compliance on any day as known at any number takes, at one history and at ten times as
 * much (each move is two movements), beside the sum over all rows in SQL. Both answer the same
 * random questions; a difference ends the run.
 */
final class AsOf {

    private static final int UNITS = 2_000;
    private static final int MOVES = 1;
    private static final int MOVES_OF_TEN_TIMES_AS_MUCH = 15;
    private static final int CHECKED = 10;
    private static final int WARM = 1_000;
    private static final int ASKED = 1_000;
    private static final int ASKED_OF_SQL = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final String FOLD =
            """
            select unit, sum(staff)::int as staff, sum(minority)::int as minority
            from compliance.movement
            where effective_on <= ? and ledger_no <= ? and (?::text is null or unit = ?)
            group by unit
            """;

    private final Random random = new Random(20_261_125);
    private final HikariDataSource database = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    AsOf(EmbeddedServer server) {
        database.setJdbcUrl(server.jdbcUrl());
        database.setUsername(server.user());
        database.setPassword(server.password());
        LedgerSchema.migrate(database);
        AnswersSchema.migrate(database);
    }

    private record Question(LocalDate day, long known, UnitCode unit) {}

    /** Prints lines of Markdown as they are measured. */
    void run(int people) {
        System.out.println(
                "| people | movements | question | answer, median | p99 | SQL fold, median |");
        System.out.println("|---|---|---|---|---|---|");
        try (database) {
            GeneratedMovements generated = new GeneratedMovements(jdbc, UNITS);
            for (int moves : List.of(MOVES, MOVES_OF_TEN_TIMES_AS_MUCH)) {
                long movements = generated.write(people, moves);
                measured(people, movements).forEach(System.out::println);
            }
        }
    }

    private List<String> measured(int people, long movements) {
        Snapshots snapshots =
                new Snapshots(
                        database,
                        new JdbcTransactionManager(database),
                        new Checkpoints(database, Clock.systemUTC()));
        ComplianceQueries compliance = new ComplianceQueries(snapshots);
        SeriesQueries series = new SeriesQueries(snapshots);
        long head =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select ledger_no from compliance.position", Long.class));
        List<String> lines = new ArrayList<>();
        double loaded = millis(() -> compliance.handle(all(question(head))));
        for (int i = 0; i < CHECKED; i++) {
            same(question(head), compliance);
        }
        for (int i = 0; i < WARM; i++) {
            compliance.handle(one(question(head)));
            series(question(head), series);
        }
        Measured measured = new Measured(lines, people, movements);
        measured.add(
                "one body",
                samples(ASKED, head, asked -> compliance.handle(one(asked))),
                samples(ASKED_OF_SQL, head, asked -> folded(asked, asked.unit())));
        measured.add(
                "all bodies",
                samples(ASKED, head, asked -> compliance.handle(all(asked))),
                samples(ASKED_OF_SQL, head, asked -> folded(asked, null)));
        measured.add(
                "one body, monthly over ten years",
                samples(ASKED, head, asked -> series(asked, series)),
                samples(ASKED_OF_SQL, head, this::foldedMonthly));
        lines.add(
                "| %,d | %,d | the first question after a start | %,.0f ms | | |"
                        .formatted(people, movements, loaded));
        lines.add(
                "| %,d | %,d | memory in use afterwards | %,d MB | | |"
                        .formatted(people, movements, usedMegabytes()));
        return lines;
    }

    private record Measured(List<String> lines, int people, long movements) {

        void add(String question, Samples answers, Samples folds) {
            lines.add(
                    "| %,d | %,d | %s | %.2f ms | %.2f ms | %,.1f ms |"
                            .formatted(
                                    people,
                                    movements,
                                    question,
                                    answers.median(),
                                    answers.quantile(0.99),
                                    folds.median()));
        }
    }

    private void same(Question asked, ComplianceQueries compliance) {
        Map<String, List<Integer>> folded = folded(asked, null);
        Map<String, List<Integer>> answered = new TreeMap<>();
        for (Compliance.Row row : compliance.handle(all(asked)).rows()) {
            UnitCode unit = row.unit();
            if (unit != null && folded.containsKey(unit.value())) {
                answered.put(unit.value(), List.of(row.staff(), row.assessment().actual()));
            }
        }
        if (!answered.equals(folded)) {
            throw new IllegalStateException("memory and tables differ for " + asked);
        }
    }

    private Map<String, List<Integer>> folded(Question asked, @Nullable UnitCode unit) {
        String code = unit == null ? null : unit.value();
        Map<String, List<Integer>> sums = new TreeMap<>();
        jdbc.query(
                FOLD,
                row -> {
                    sums.put(
                            row.getString("unit"),
                            List.of(row.getInt("staff"), row.getInt("minority")));
                },
                asked.day(),
                asked.known(),
                code,
                code);
        return sums;
    }

    private List<Map<String, List<Integer>>> foldedMonthly(Question asked) {
        List<Map<String, List<Integer>>> points = new ArrayList<>();
        for (int month = 0; month < 120; month++) {
            LocalDate day = asked.day().minusYears(10).plusMonths(month);
            points.add(folded(new Question(day, asked.known(), asked.unit()), asked.unit()));
        }
        return points;
    }

    private static Series series(Question asked, SeriesQueries series) {
        return series.handle(
                new ComplianceSeries(
                        asked.unit(),
                        asked.day().minusYears(10),
                        asked.day(),
                        Every.MONTH,
                        new AtNumber(asked.known()),
                        AskedReadings.NONE));
    }

    /** Knowledge of which at least the bodies are part. */
    private Question question(long head) {
        return new Question(
                GeneratedMovements.FIRST.plusDays(random.nextInt(GeneratedMovements.DAYS)),
                head / 10 + random.nextLong(head - head / 10),
                GeneratedMovements.unit(random.nextInt(UNITS)));
    }

    private static ComplianceOnDay all(Question asked) {
        return new ComplianceOnDay(
                asked.day(), new AtNumber(asked.known()), null, AskedReadings.NONE);
    }

    private static ComplianceOnDay one(Question asked) {
        return new ComplianceOnDay(
                asked.day(), new AtNumber(asked.known()), asked.unit(), AskedReadings.NONE);
    }

    @FunctionalInterface
    private interface Asking {
        Object answer(Question asked);
    }

    private Samples samples(int count, long head, Asking asking) {
        List<Double> millis = new ArrayList<>();
        for (int i = -count / 2; i < count; i++) {
            Question asked = question(head);
            double took = millis(() -> asking.answer(asked));
            if (i >= 0) {
                millis.add(took);
            }
        }
        return Samples.of(millis);
    }

    private static double millis(Supplier<Object> work) {
        long begin = System.nanoTime();
        Object answer = work.get();
        double took = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        Objects.requireNonNull(answer);
        return took;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
