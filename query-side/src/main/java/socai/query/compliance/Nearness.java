package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Verdict;

/** How near a body is to the full minimum of a clause. */
public enum Nearness {
    MET,
    /** Met, with nobody to spare. */
    JUST_MET,
    /** One person is missing. */
    NEARLY_MET,
    NOT_MET,
    /** Neither met nor not met. */
    NOT_JUDGED;

    /** Whether a body stands so; one that is just met is met, one that is nearly met is not. */
    boolean isOf(Assessment assessment) {
        return switch (this) {
            case MET -> assessment.verdict() == Verdict.MET;
            case JUST_MET -> MET.isOf(assessment) && isSpare(assessment, 0);
            case NEARLY_MET -> NOT_MET.isOf(assessment) && isSpare(assessment, -1);
            case NOT_MET -> assessment.verdict() == Verdict.NOT_MET;
            case NOT_JUDGED -> !MET.isOf(assessment) && !NOT_MET.isOf(assessment);
        };
    }

    /** By how many persons the minimum is passed; below zero when any are missing. */
    static @Nullable Long spare(Assessment assessment) {
        Requirement required = assessment.required();
        return required == null || NOT_JUDGED.isOf(assessment)
                ? null
                : assessment.actual() - required.persons();
    }

    private static boolean isSpare(Assessment assessment, long persons) {
        Long spare = spare(assessment);
        return spare != null && spare == persons;
    }
}
