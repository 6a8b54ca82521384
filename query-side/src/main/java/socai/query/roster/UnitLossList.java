package socai.query.roster;

import java.util.List;
import socai.outlook.UnitLoss;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link UnitLossesAhead}: no names and no birth dates.
 *
 * @param losses retirements by age, of members of a council too, whose term alone ends; and ends of
 *     terms; all after the day of the knowledge
 * @param retirementUnknown how many serve without a recorded end and nobody can say when they reach
 *     the age of retirement, because the identity was erased or cannot be read
 */
public record UnitLossList(Knowledge knownAt, List<UnitLoss> losses, int retirementUnknown) {

    public UnitLossList {
        losses = List.copyOf(losses);
    }
}
