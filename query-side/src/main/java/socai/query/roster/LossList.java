package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import socai.outlook.Loss;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link LossesAhead}: no names and no birth dates.
 *
 * @param losses in order of day: what is recorded, after the day asked about; retirements by age
 *     and ends of terms, after the day of the knowledge ({@link Knowledge#sealedAt}), so that the
 *     same losses are known whatever day is asked about
 * @param retirementUnknown how many serve without a recorded end and nobody can say when they reach
 *     the age of retirement, because the identity was erased or cannot be read
 * @param onlyYearKnown of how many of the others only the year of birth is known, so that a rule
 *     says when they retire
 * @param pastRetirementAge how many have reached it by the day of the knowledge and serve on,
 *     without a recorded end
 */
public record LossList(
        Knowledge knownAt,
        List<Loss> losses,
        int retirementUnknown,
        int onlyYearKnown,
        int pastRetirementAge) {

    public LossList {
        losses = List.copyOf(losses);
    }

    /** Those after a day. */
    public List<Loss> after(LocalDate day) {
        return losses.stream().filter(loss -> loss.on().isAfter(day)).toList();
    }
}
