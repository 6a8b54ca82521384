package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Coverage.Missing;
import socai.query.compliance.Coverage.OfClause;
import socai.query.compliance.Coverage.Step;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;

/** Answers {@link CoverageOnDay}. */
public final class CoverageQueries {

    private final Snapshots snapshots;

    public CoverageQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Measures all bodies, under the readings asked for and under every other. */
    @QueryHandler
    public Coverage handle(CoverageOnDay question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Coverage answer(CoverageOnDay question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        LocalDate day = question.asOf();
        List<UnitOnDay> units = known.units(day);
        List<Row> rows = known.rows(units, day, question.readings());
        KnownPlan plan = known.plan(day);
        return new Coverage(
                day,
                knowledge,
                known.readings(day, question.readings()),
                plan == null ? List.of() : clauses(rows, plan.plan()),
                new Flips(known, units, day, question.readings()).among(rows),
                snapshot.demo(knowledge));
    }

    private record Id(String clause, @Nullable String of) {}

    private static List<OfClause> clauses(List<Row> rows, PlanAdopted plan) {
        Map<Id, List<Row>> bound = new LinkedHashMap<>();
        Map<Id, Clause> first = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Assessment assessment : row.assessments()) {
                Clause clause = assessment.clause();
                if (clause != null && row.unit() != null) {
                    Clause of = assessment.of();
                    Id id = new Id(clause.id(), of == null ? null : of.id());
                    first.putIfAbsent(id, clause);
                    bound.computeIfAbsent(id, _ -> new ArrayList<>()).add(row);
                }
            }
        }
        List<String> order = plan.clauses().stream().map(Clause::id).toList();
        return bound.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> place(order, entry.getKey())))
                .map(entry ->
                        clause(
                                Objects.requireNonNull(first.get(entry.getKey())),
                                entry.getKey().of(),
                                entry.getValue(),
                                plan.roadmap()))
                .toList();
    }

    /** A share of another clause's minimum follows that clause. */
    private static int place(List<String> order, Id id) {
        return id.of() == null ? 2 * order.indexOf(id.clause()) : 2 * order.indexOf(id.of()) + 1;
    }

    private static OfClause clause(
            Clause clause, @Nullable String of, List<Row> rows, List<Milestone> roadmap) {
        Map<Verdict, Integer> bodies = new EnumMap<>(Verdict.class);
        List<Missing> missing = new ArrayList<>();
        for (Row row : rows) {
            Assessment found = row.against(clause.id(), of).orElseThrow();
            bodies.merge(found.verdict(), 1, Integer::sum);
            if (found.verdict() == Verdict.NOT_MET) {
                missing.add(
                        new Missing(
                                Objects.requireNonNull(row.unit()),
                                row.name(),
                                Objects.requireNonNull(found.required()).gap()));
            }
        }
        missing.sort(Comparator.comparingLong(Missing::gap).thenComparing(Missing::unit));
        int met = bodies.getOrDefault(Verdict.MET, 0);
        int judged = met + bodies.getOrDefault(Verdict.NOT_MET, 0);
        return new OfClause(
                clause,
                of,
                bodies,
                missing.stream().filter(one -> one.gap() == 1).toList(),
                missing,
                roadmap.stream()
                        .map(step ->
                                new Step(
                                        step,
                                        Math.ceilDiv((long) judged * step.percent(), 100L),
                                        met))
                        .toList());
    }
}
