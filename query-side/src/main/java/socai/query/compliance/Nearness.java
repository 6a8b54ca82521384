package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.plan.Assessment;
import socai.plan.Assessment.Target;
import socai.plan.Verdict;

/** How near a body is to what its verdict is given against. */
public enum Nearness {
    MET,
    /** Met, with nobody to spare. */
    JUST_MET,
    /** One person is missing, whether that is due yet or not. */
    NEARLY_MET,
    /** Below the step in force, before its last day. */
    NOT_YET,
    NOT_MET,
    /** No minimum was compared with what is there. */
    NOT_JUDGED;

    /** Whether a body stands so; one that is just met is met, one that is nearly met is not. */
    boolean isOf(Assessment assessment) {
        return switch (this) {
            case MET -> assessment.verdict() == Verdict.MET;
            case JUST_MET -> MET.isOf(assessment) && isSpare(assessment, 0);
            case NEARLY_MET -> !MET.isOf(assessment) && isSpare(assessment, -1);
            case NOT_YET -> assessment.verdict() == Verdict.NOT_YET;
            case NOT_MET -> assessment.verdict() == Verdict.NOT_MET;
            case NOT_JUDGED -> !assessment.verdict().isJudged();
        };
    }

    /** By how many persons what is asked is passed; below zero when any are missing. */
    static @Nullable Long spare(Assessment assessment) {
        Target target = assessment.target();
        return target == null ? null : assessment.actual() - target.required().persons();
    }

    private static boolean isSpare(Assessment assessment, long persons) {
        Long spare = spare(assessment);
        return spare != null && spare == persons;
    }
}
