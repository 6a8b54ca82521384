package socai.query.roster;

import java.util.List;
import socai.outlook.Loss;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link LossesAhead}: no names and no birth dates.
 *
 * @param losses in order of day
 * @param retirementUnknown how many serve without a recorded end and nobody can say when they reach
 *     the age of retirement, because the identity was erased or cannot be read
 * @param pastRetirementAge how many have reached it and serve on, without a recorded end
 */
public record LossList(
        Knowledge knownAt, List<Loss> losses, int retirementUnknown, int pastRetirementAge) {

    public LossList {
        losses = List.copyOf(losses);
    }
}
