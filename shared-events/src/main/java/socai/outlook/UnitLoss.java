package socai.outlook;

import static java.util.Objects.requireNonNull;

import socai.events.EthnicGroup;
import socai.events.UnitCode;

/**
 * A loss of one body: somebody whom the recorded figures of the body still count and who is known
 * to be gone, or to hold no title, from a day on.
 *
 * @param ethnicity as recorded
 */
public record UnitLoss(UnitCode unit, EthnicGroup ethnicity, Loss loss) {

    public UnitLoss {
        requireNonNull(unit, "unit");
        requireNonNull(ethnicity, "ethnicity");
        requireNonNull(loss, "loss");
    }
}
