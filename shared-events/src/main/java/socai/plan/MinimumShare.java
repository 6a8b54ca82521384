package socai.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.plan.Assessment.Reason;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;

/**
 * The rule of clauses II.2.a to II.2.c: EM persons by the headcount reach a minimum share.
 * Milestones scale the minimum (reading ROADMAP: SCALED_FLOOR) and whole persons are rounded up
 * after scaling (reading ROUNDING: CEIL after scaling), so 33 posts at 10 % and 80 % ask 3 persons.
 */
public final class MinimumShare {

    private MinimumShare() {}

    /**
     * The fewest whole persons that are {@code percent} % of {@code milestonePercent} % of posts.
     */
    public static long requiredPersons(int headcount, int percent, int milestonePercent) {
        long tenThousandths = Math.multiplyExact((long) headcount * percent, milestonePercent);
        return Math.ceilDiv(tenThousandths, 10_000L);
    }

    /** Measures a body to which {@code clause} speaks. */
    public static Assessment assess(
            Clause clause, List<Milestone> roadmap, int emPersons, @Nullable Integer headcount) {
        if (headcount == null) {
            return unjudged(
                    clause, emPersons, null, Verdict.MISSING_DATA, Reason.HEADCOUNT_MISSING);
        }
        if (headcount == 0) {
            return unjudged(clause, emPersons, 0, Verdict.NOT_REGULATED, Reason.NO_POSTS_ASSIGNED);
        }
        Requirement full = requirement(headcount, clause.minimumPercent(), 100, emPersons);
        List<Step> steps =
                roadmap.stream()
                        .map(milestone ->
                                new Step(
                                        milestone,
                                        requirement(
                                                headcount,
                                                clause.minimumPercent(),
                                                milestone.percent(),
                                                emPersons)))
                        .toList();
        Verdict verdict = full.isMet() ? Verdict.MET : Verdict.NOT_MET;
        return new Assessment(clause, emPersons, headcount, full, steps, verdict, null);
    }

    /** A body to which no clause speaks, or of which too little is known. */
    public static Assessment unjudged(
            @Nullable Clause clause,
            int emPersons,
            @Nullable Integer headcount,
            Verdict verdict,
            Reason reason) {
        return new Assessment(clause, emPersons, headcount, null, List.of(), verdict, reason);
    }

    private static Requirement requirement(
            int headcount, int percent, int milestonePercent, int emPersons) {
        long persons = requiredPersons(headcount, percent, milestonePercent);
        return new Requirement(persons, Math.max(0, persons - emPersons));
    }
}
