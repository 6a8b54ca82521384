package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanAdopted;
import socai.outlook.Standing;
import socai.plan.Assessment;
import socai.plan.Counts;
import socai.plan.Readings;
import socai.plan.Rules;
import socai.plan.Subject;
import socai.query.NotFound;
import socai.query.compliance.RecordedAhead.Day;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;

/** Answers {@link StandingAhead}. */
public final class StandingQueries {

    private final Snapshots snapshots;

    public StandingQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Measures the body, or the province level, on every day that the roadmap is about, by the plan
     * and the readings of that day.
     *
     * @throws NotFound when the body does not exist on the day asked about
     */
    @QueryHandler
    public RecordedAhead handle(StandingAhead question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static RecordedAhead answer(StandingAhead question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        LocalDate asOf = question.asOf();
        List<UnitOnDay> now = bodies(question.unit(), known, asOf);
        if (question.unit() != null && now.isEmpty()) {
            throw new NotFound("unit-not-found", question.unit(), asOf);
        }
        RoadmapAhead roadmap = RoadmapAhead.of(known, asOf);
        Set<UnitCode> units = new TreeSet<>();
        now.forEach(body -> units.add(body.code()));
        List<Day> days = new ArrayList<>();
        for (LocalDate day : roadmap.days(asOf)) {
            List<UnitOnDay> bodies = bodies(question.unit(), known, day);
            KnownPlan inForce = known.plan(day);
            if (!bodies.isEmpty() && inForce != null) {
                days.add(day(question, known, inForce.plan(), bodies, day));
            }
            if (day.isAfter(asOf)) {
                bodies.forEach(body -> units.add(body.code()));
            }
        }
        KnownPlan inForce = known.plan(asOf);
        return new RecordedAhead(
                asOf,
                knowledge,
                question.unit(),
                inForce == null ? null : RoadmapAhead.told(inForce.plan()),
                known.readings(asOf, question.readings()),
                units,
                now.stream().noneMatch(body -> body.level() == UnitLevel.COUNCIL_BODY),
                days,
                roadmap.steps(known, question.readings()),
                snapshot.demo(knowledge));
    }

    private static List<UnitOnDay> bodies(@Nullable UnitCode unit, AsKnown known, LocalDate day) {
        return unit == null
                ? UnitScope.PROVINCE_LEVEL.on(day, known).units()
                : known.unit(unit, day).stream().toList();
    }

    private static Day day(
            StandingAhead question,
            AsKnown known,
            PlanAdopted plan,
            List<UnitOnDay> bodies,
            LocalDate day) {
        Readings readings = known.readings(day, question.readings());
        return new Day(
                standing(new Rules(plan, readings, day), bodies, day, question.unit() == null),
                RoadmapAhead.told(plan),
                readings);
    }

    private static Standing standing(
            Rules rules, List<UnitOnDay> bodies, LocalDate day, boolean together) {
        List<Subject> subjects = bodies.stream().map(UnitOnDay::subject).toList();
        Counts counts = subjects.stream().map(Subject::counts).reduce(Counts.NONE, Counts::plus);
        return new Standing(
                day,
                counts,
                rules.places(subjects),
                others -> assess(rules, with(others, subjects), together));
    }

    private static List<Assessment> assess(Rules rules, List<Subject> subjects, boolean together) {
        return together ? rules.together(subjects) : rules.body(subjects.getFirst());
    }

    /** Together it does not matter which of the bodies they are in. */
    private static List<Subject> with(Counts counts, List<Subject> subjects) {
        return Stream.concat(
                        Stream.of(subjects.getFirst().with(counts)),
                        subjects.stream().skip(1).map(body -> body.with(Counts.NONE)))
                .toList();
    }
}
