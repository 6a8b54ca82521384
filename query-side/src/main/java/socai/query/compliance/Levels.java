package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanAdopted;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Readings;
import socai.plan.Readings.VerdictAgainst;
import socai.plan.Share;
import socai.plan.TargetLine;
import socai.plan.Verdict;
import socai.query.compliance.Coverage.AtLevel;
import socai.query.compliance.Coverage.OfClause;
import socai.query.compliance.Coverage.OfLevel;
import socai.query.compliance.Coverage.Persons;
import socai.query.compliance.Coverage.Step;
import socai.query.compliance.Coverage.Sum;
import socai.query.compliance.UnitScope.SummedUnits;

/** The bodies of each level together, and against each clause. */
final class Levels {

    private final @Nullable PlanAdopted plan;
    private final Readings readings;
    private final LocalDate day;
    private final Measuring measuring;

    Levels(@Nullable PlanAdopted plan, Readings readings, LocalDate day, Measuring measuring) {
        this.plan = plan;
        this.readings = readings;
        this.day = day;
        this.measuring = measuring;
    }

    /** Of these bodies, in their order. */
    List<AtLevel> of(SummedUnits units) {
        Map<UnitLevel, List<UnitOnDay>> levels = new LinkedHashMap<>();
        units.stream()
                .forEach(unit ->
                        levels.computeIfAbsent(unit.level(), _ -> new ArrayList<>()).add(unit));
        return levels.entrySet().stream()
                .map(level -> atLevel(level.getKey(), level.getValue()))
                .toList();
    }

    private AtLevel atLevel(UnitLevel level, List<UnitOnDay> units) {
        Sum sum = Sum.NONE;
        Map<Id, List<Assessment>> bound = new LinkedHashMap<>();
        for (UnitOnDay unit : units) {
            List<Assessment> assessments = measuring.unit(unit).assessments();
            sum = sum.plus(one(unit, assessments));
            add(Id.STAFF_SHARE, assessments.getFirst(), bound);
            for (Assessment assessment : assessments) {
                Clause clause = assessment.clause();
                if (clause != null) {
                    add(Id.of(clause, assessment.of()), assessment, bound);
                }
            }
        }
        return new AtLevel(level, sum, plan == null ? List.of() : clauses(bound, plan));
    }

    private static void add(Id id, Assessment assessment, Map<Id, List<Assessment>> bound) {
        bound.computeIfAbsent(id, _ -> new ArrayList<>()).add(assessment);
    }

    private static Sum one(UnitOnDay unit, List<Assessment> assessments) {
        boolean misses = assessments.stream().anyMatch(Nearness.NOT_MET::isOf);
        boolean notYet = !misses && assessments.stream().anyMatch(Nearness.NOT_YET::isOf);
        boolean meets = !misses && !notYet && assessments.stream().anyMatch(Nearness.MET::isOf);
        return new Sum(1, meets ? 1 : 0, notYet ? 1 : 0, misses ? 1 : 0, unit.people());
    }

    private record Id(@Nullable String clause, @Nullable String of) {

        /** By whichever clause. */
        static final Id STAFF_SHARE = new Id(null, null);

        static Id of(Clause clause, @Nullable Clause of) {
            return new Id(clause.id(), of == null ? null : of.id());
        }

        /** A share of another clause's minimum follows that clause. */
        int place(List<String> order) {
            if (clause == null) {
                return -1;
            }
            return of == null ? 2 * order.indexOf(clause) : 2 * order.indexOf(of) + 1;
        }
    }

    private List<OfClause> clauses(Map<Id, List<Assessment>> bound, PlanAdopted adopted) {
        List<String> order = adopted.clauses().stream().map(Clause::id).toList();
        return bound.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().place(order)))
                .map(entry -> clause(entry.getKey(), entry.getValue(), adopted))
                .toList();
    }

    private OfClause clause(Id id, List<Assessment> found, PlanAdopted adopted) {
        Map<Verdict, Integer> bodies = new EnumMap<>(Verdict.class);
        Map<Nearness, Integer> near = new EnumMap<>(Nearness.class);
        Persons persons = Persons.NONE;
        for (Assessment assessment : found) {
            bodies.merge(assessment.verdict(), 1, Integer::sum);
            for (Nearness nearness : Nearness.values()) {
                if (nearness.isOf(assessment)) {
                    near.merge(nearness, 1, Integer::sum);
                }
            }
            if (!Nearness.NOT_JUDGED.isOf(assessment)) {
                persons = persons.plus(assessment);
            }
        }
        int met = (int) found.stream().filter(Levels::reachesFullMinimum).count();
        int judged = found.size() - near.getOrDefault(Nearness.NOT_JUDGED, 0);
        return new OfClause(
                id.clause() == null ? null : found.getFirst().clause(),
                id.of(),
                bodies,
                near,
                persons,
                adopted.roadmap().stream()
                        .map(step -> new Step(step, share(judged, step.percent()), met))
                        .toList(),
                ofLevel(adopted, judged, met));
    }

    /** Against the step in force, or against all bodies by the last step, as verdicts are read. */
    private OfLevel ofLevel(PlanAdopted adopted, int judged, int met) {
        boolean ofStep = readings.verdict() == VerdictAgainst.STEP_IN_FORCE;
        Milestone step =
                ofStep
                        ? TargetLine.stepInForce(day, adopted.roadmap())
                        : new Milestone(adopted.roadmap().getLast().on(), 100);
        long asked = share(judged, step.percent());
        Share line = TargetLine.percentOn(day, adopted.effectiveOn(), adopted.roadmap());
        long onLine =
                Math.ceilDiv(
                        Math.multiplyExact(judged, line.part()),
                        Math.multiplyExact(100L, line.whole()));
        Verdict missed = ofStep && day.isBefore(step.on()) ? Verdict.NOT_YET : Verdict.NOT_MET;
        Verdict verdict = met >= asked ? Verdict.MET : missed;
        return new OfLevel(step, asked, met, onLine, judged == 0 ? null : verdict);
    }

    private static long share(int judged, int percent) {
        return Math.ceilDiv((long) judged * percent, 100L);
    }

    private static boolean reachesFullMinimum(Assessment assessment) {
        Requirement full = assessment.required();
        return full != null && full.isMet();
    }
}
