package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import socai.events.IllegalFact;

/**
 * A place in the scale of pay of a rank (bậc lương).
 *
 * @param rankCode code of the rank or professional title, such as {@code 01.003}
 * @param step from 1 to {@value #STEP_MAX}
 * @param beyondScalePercent supplement beyond the last step (phụ cấp thâm niên vượt khung), 0 when
 *     none
 * @param paidPercent how much of it is paid, such as 85 on probation; 100 as a rule
 */
public record PayStep(
        String rankCode,
        int step,
        Coefficient coefficient,
        int beyondScalePercent,
        int paidPercent) {

    /** No scale of pay has more steps (Decree 204/2004/NĐ-CP ends at 12). */
    public static final int STEP_MAX = 16;

    private static final int PERCENT_MAX = 100;

    public PayStep {
        Rank.requireForm(requireNonNull(rankCode, "rankCode"));
        requireNonNull(coefficient, "coefficient");
        requireWithin(step, 1, STEP_MAX, "step");
        requireWithin(beyondScalePercent, 0, PERCENT_MAX, "beyondScalePercent");
        requireWithin(paidPercent, 1, PERCENT_MAX, "paidPercent");
    }

    private static void requireWithin(int number, int min, int max, String field) {
        if (number < min || number > max) {
            throw new IllegalFact(
                    "number-outside",
                    "%s is %d, not from %d to %d".formatted(field, number, min, max),
                    field,
                    number,
                    min,
                    max);
        }
    }
}
