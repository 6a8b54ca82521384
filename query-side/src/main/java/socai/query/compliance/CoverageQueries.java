package socai.query.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.plan.Assessment;
import socai.plan.Verdict;
import socai.query.compliance.BodiesAgainst.Near;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;

/** Answers {@link CoverageOnDay} and {@link BodiesNearClause}. */
public final class CoverageQueries {

    private final Snapshots snapshots;

    public CoverageQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Measures all bodies, under the readings asked for and under every other. */
    @QueryHandler
    public Coverage handle(CoverageOnDay question) {
        return snapshots.answer(snapshot -> coverage(question, snapshot));
    }

    /**
     * Lists the bodies that a clause binds.
     *
     * @throws socai.query.BadParameter when no plan has the clause
     */
    @QueryHandler
    public BodiesAgainst handle(BodiesNearClause question) {
        return snapshots.answer(snapshot -> bodies(question, snapshot));
    }

    private static Coverage coverage(CoverageOnDay question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge, question.expected());
        LocalDate day = question.asOf();
        List<UnitOnDay> units = known.units(day);
        List<Row> rows = known.rows(units, day, question.readings());
        KnownPlan plan = known.plan(day);
        return new Coverage(
                day,
                knowledge,
                known.readings(day, question.readings()),
                rows.isEmpty() ? List.of() : rows.getFirst().assessments(),
                new Levels(
                                plan == null ? null : plan.plan(),
                                known.readings(day, question.readings()),
                                day,
                                known.measuring(day, question.readings()))
                        .of(UnitScope.EXISTING.among(units)),
                question.expected().isNone()
                        ? new Flips(known, units, day, question.readings()).among(rows)
                        : List.of(),
                snapshot.demo(knowledge));
    }

    private static BodiesAgainst bodies(BodiesNearClause question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        question.clause().checkAgainst(known.plans());
        Measuring measuring = known.measuring(question.asOf(), question.readings());
        List<Near> found =
                scope(question.level()).on(question.asOf(), known).stream()
                        .map(measuring::unit)
                        .flatMap(row -> near(question, row))
                        .sorted(ORDER)
                        .toList();
        return new BodiesAgainst(
                question,
                knowledge,
                known.readings(question.asOf(), question.readings()),
                found.size(),
                found.stream()
                        .skip((long) question.page() * question.size())
                        .limit(question.size())
                        .toList(),
                snapshot.demo(knowledge));
    }

    /** The units that {@link #coverage} counts, so that a list holds as many as it says. */
    private static UnitScope scope(@Nullable UnitLevel level) {
        return level == null ? UnitScope.EXISTING : UnitScope.of(level);
    }

    private static Stream<Near> near(BodiesNearClause question, Row row) {
        Assessment found = question.clause().in(row);
        Nearness only = question.only();
        return found == null || (only != null && !only.isOf(found))
                ? Stream.empty()
                : Stream.of(
                        new Near(
                                Objects.requireNonNull(row.unit()),
                                Objects.requireNonNull(row.name()),
                                row.level(),
                                found,
                                Nearness.spare(found)));
    }

    /** Those who miss it first, the nearest of all first; then those who meet it, likewise. */
    private static final Comparator<Near> ORDER =
            Comparator.comparingInt((Near one) -> place(one.assessment().verdict()))
                    .thenComparingLong(one -> one.spare() == null ? 0 : Math.abs(one.spare()))
                    .thenComparing(Near::unit);

    private static int place(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case NOT_YET -> 1;
            case MET -> 2;
            case NOT_REGULATED, NOT_APPLICABLE, MISSING_DATA -> 3;
        };
    }
}
