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

/** Whether a step of the roadmap can be reached, with what each clause asks on its day. */
public record ReachOnPage(Reach reach, List<Asks> asks) {

    /**
     * One clause, for those who stay.
     *
     * @param required what the step asks; absent when it cannot be said
     * @param way how that is calculated; absent when there is no number
     */
    public record Asks(
            Assessment assessment, @Nullable Requirement required, @Nullable String way) {}

    static ReachOnPage of(Reach reach, Readings readings) {
        Standing staying = reach.staying();
        return new ReachOnPage(
                reach,
                staying == null
                        ? List.of()
                        : staying.assessments().stream()
                                .map(one -> asks(one, reach.milestone(), readings))
                                .toList());
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
