package socai.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Milestone;
import socai.outlook.Reach;
import socai.outlook.Standing;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Calculation;
import socai.plan.Readings;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.RecordedAhead;
import socai.query.compliance.RecordedAhead.Step;

/**
 * Whether a step of the roadmap can be reached, with what each clause asks on its day.
 *
 * @param otherPlan whose step it is; absent when that of the day asked about
 * @param otherReadings in force on its day; absent when those of the day asked about are
 */
public record ReachOnPage(
        Reach reach,
        List<Asks> asks,
        @Nullable PlanInForce otherPlan,
        @Nullable Readings otherReadings) {

    /**
     * One clause, for those who stay.
     *
     * @param required what the step asks; absent when it cannot be said
     * @param way how that is calculated; absent when there is no number
     */
    public record Asks(
            Assessment assessment, @Nullable Requirement required, @Nullable String way) {}

    static ReachOnPage of(Reach reach, Step step, RecordedAhead recorded) {
        Readings readings = step.readings();
        Standing staying = reach.staying();
        return new ReachOnPage(
                reach,
                staying == null
                        ? List.of()
                        : staying.assessments().stream()
                                .map(one -> asks(one, reach.milestone(), readings))
                                .toList(),
                step.plan().equals(recorded.plan()) ? null : step.plan(),
                readings.equals(recorded.readings()) ? null : readings);
    }

    private static Asks asks(Assessment assessment, Milestone milestone, Readings readings) {
        return new Asks(
                assessment,
                assessment.milestones().stream()
                        .filter(step -> step.milestone().equals(milestone))
                        .map(Assessment.Step::required)
                        .findFirst()
                        .orElse(null),
                Calculation.of(assessment, readings).stream()
                        .filter(one -> milestone.equals(one.milestone()))
                        .map(Calculation::toString)
                        .findFirst()
                        .orElse(null));
    }
}
