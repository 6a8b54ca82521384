package socai.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Milestone;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;

/**
 * What recruiting and appointing is to reach: the EM share of staff (II.2), the EM share of leaders
 * or the EM leader (II.3.b), the EM person who leads or is planned to (the Ban and the Sở for
 * ethnic affairs, II.3.b; a planning would do as well as the appointment) and the women of staff
 * and leaders (II.3.c). Training changes by other means and is not among them.
 */
interface Targets {

    /** What one target asks; absent when it asks nothing. */
    @Nullable Requirement asks(Assessment assessment);

    /** What a step of the roadmap asks. */
    static Targets of(Milestone milestone) {
        return assessment ->
                assessment.milestones().stream()
                        .filter(step -> step.milestone().equals(milestone))
                        .map(Assessment.Step::required)
                        .findFirst()
                        .orElse(null);
    }

    /** What the line between the steps asks, as guidance. */
    static Targets onTheLine() {
        return Assessment::guidance;
    }

    /** Whether the clause is one of these. */
    static boolean isOne(Assessment assessment) {
        Clause clause = assessment.clause();
        return clause == null || measures().contains(clause.measure());
    }

    private static List<Measure> measures() {
        return List.of(
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Measure.MEMBERS_OF_COUNCIL_BODY,
                Measure.LEADERS_OF_MINORITY_STAFF,
                Measure.LEADERS,
                Measure.LEADING_OR_PLANNED,
                Measure.WOMEN_OF_MINIMUM);
    }
}
