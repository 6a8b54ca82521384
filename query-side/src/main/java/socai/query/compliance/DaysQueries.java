package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.Milestone;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.DaysInCompliance.Line;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.compliance.Verdicts.Span;
import socai.query.knowledge.Knowledge;
import socai.tasks.Programme.Stood;

/** Answers {@link DaysInCompliance}. */
public final class DaysQueries {

    private final Snapshots snapshots;

    public DaysQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Measures the body on each day on which anything changes.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     */
    @QueryHandler
    public Verdicts handle(DaysInCompliance question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Verdicts answer(DaysInCompliance question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge, question.expected());
        UnitCode unit = question.unit();
        if (unit != null) {
            known.life(unit);
        }
        question.clause().checkAgainst(known.plans());
        Collection<UnitCode> units =
                unit == null ? UnitScope.PROVINCE_LEVEL.ever(known) : List.of(unit);
        List<Span> spans = new ArrayList<>();
        LocalDate since = question.from();
        @Nullable Row held = SeriesQueries.row(known, unit, since, question.readings());
        Readings read = known.readings(since, question.readings());
        boolean crossed = false;
        for (LocalDate day : crossings(question, known, changes(question, known, units))) {
            Row row = SeriesQueries.row(known, unit, day, question.readings());
            Readings next = known.readings(day, question.readings());
            if (!read.equals(next) || !isTheSame(question, held, row)) {
                spans.add(span(question, since, day, held, crossed, known, units, snapshot));
                since = day;
                held = row;
                read = next;
                crossed = true;
            }
        }
        if (since.isBefore(question.to())) {
            spans.add(span(question, since, question.to(), held, crossed, known, units, snapshot));
        }
        return new Verdicts(question, knowledge, spans, snapshot.demo(knowledge));
    }

    private static NavigableSet<LocalDate> changes(
            DaysInCompliance question, AsKnown known, Collection<UnitCode> units) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        units.forEach(unit -> days.addAll(known.days(unit)));
        known.plans()
                .forEach(plan -> {
                    days.add(plan.plan().effectiveOn());
                    plan.plan()
                            .roadmap()
                            .forEach(step -> {
                                days.add(step.on());
                                days.add(step.on().plusDays(1));
                            });
                    known.choices(plan.plan().plan())
                            .forEach(choice -> days.add(choice.fact().effectiveOn()));
                });
        return question.from().isBefore(question.to())
                ? days.subSet(question.from(), false, question.to(), false)
                : new TreeSet<>();
    }

    /**
     * These days, and those between them on which the guidance line overtakes the body: between two
     * days on which anything changes the line is straight, and who is there is the same, so that it
     * overtakes once at most.
     */
    private static NavigableSet<LocalDate> crossings(
            DaysInCompliance question, AsKnown known, NavigableSet<LocalDate> changes) {
        if (question.line() != Line.PACE) {
            return changes;
        }
        NavigableSet<LocalDate> all = new TreeSet<>(changes);
        LocalDate from = question.from();
        for (LocalDate next : changes) {
            overtaken(question, known, from, next).ifPresent(all::add);
            from = next;
        }
        overtaken(question, known, from, question.to()).ifPresent(all::add);
        return all;
    }

    private static Optional<LocalDate> overtaken(
            DaysInCompliance question, AsKnown known, LocalDate from, LocalDate to) {
        if (!from.isBefore(to.minusDays(1))) {
            return Optional.empty();
        }
        boolean first = isBelow(question, known, from);
        if (first == isBelow(question, known, to.minusDays(1))) {
            return Optional.empty();
        }
        long same = from.toEpochDay();
        long other = to.toEpochDay() - 1;
        while (other - same > 1) {
            long middle = Math.ceilDiv(same + other, 2L);
            if (isBelow(question, known, LocalDate.ofEpochDay(middle)) == first) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return Optional.of(LocalDate.ofEpochDay(other));
    }

    private static boolean isBelow(DaysInCompliance question, AsKnown known, LocalDate day) {
        Row row = SeriesQueries.row(known, question.unit(), day, question.readings());
        return question.line().isAbove(question.clause().in(row));
    }

    /** Whether the same clause is met, or not met for the same reason, on one side of the line. */
    private static boolean isTheSame(
            DaysInCompliance question, @Nullable Row one, @Nullable Row other) {
        Assessment a = question.clause().in(one);
        Assessment b = question.clause().in(other);
        if (a == null || b == null) {
            return a == null && b == null && (one == null) == (other == null);
        }
        return question.line().isAbove(a) == question.line().isAbove(b)
                && a.verdict() == b.verdict()
                && a.reason() == b.reason()
                && Objects.equals(a.clause(), b.clause())
                && Objects.equals(a.of(), b.of());
    }

    private static Span span(
            DaysInCompliance question,
            LocalDate from,
            LocalDate to,
            @Nullable Row first,
            boolean crossed,
            AsKnown known,
            Collection<UnitCode> units,
            Snapshot snapshot) {
        if (!crossed) {
            return new Span(
                    from,
                    to,
                    known.readings(from, question.readings()),
                    question.clause().in(first),
                    first,
                    List.of(),
                    null,
                    List.of());
        }
        Asked thatDay = new Asked(known.ledgerNo(), from.minusDays(1), from, units);
        Stream<Long> ofBodies =
                units.stream()
                        .flatMap(unit ->
                                Stream.concat(
                                        known.life(unit).saidOn(from).stream(),
                                        known.numbers(unit).saidElsewhereOn(from).stream()));
        Stream<Long> ofPlans = known.plans().stream().flatMap(plan -> saidUnder(plan, from, known));
        return new Span(
                from,
                to,
                known.readings(from, question.readings()),
                question.clause().in(first),
                first,
                snapshot.movements().changes(thatDay, Span.CROSSED_BY_MAX, 0),
                step(known, from),
                Stream.concat(ofBodies, ofPlans).distinct().sorted().toList());
    }

    private static @Nullable Milestone step(AsKnown known, LocalDate day) {
        KnownPlan inForce = known.plan(day);
        return inForce == null
                ? null
                : inForce.plan().roadmap().stream()
                        .filter(step -> step.on().equals(day) || step.on().plusDays(1).equals(day))
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<Long> saidUnder(KnownPlan plan, LocalDate day, AsKnown known) {
        Stream<Long> adoption =
                plan.plan().effectiveOn().equals(day) ? Stream.of(plan.ledgerNo()) : Stream.empty();
        return Stream.concat(
                adoption,
                known.choices(plan.plan().plan()).stream()
                        .filter(choice -> choice.fact().effectiveOn().equals(day))
                        .map(Stood::ledgerNo));
    }
}
