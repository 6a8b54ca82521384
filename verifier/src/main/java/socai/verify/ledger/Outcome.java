package socai.verify.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What one check came to.
 *
 * @param looked how many things were looked at; 0 when there was nothing to look at
 * @param bad how many of them are not as they must be
 * @param first the first of those, in the order of the ledger
 */
public record Outcome(Check check, long looked, long bad, @Nullable Finding first) {

    /** Whether everything was as it must be. */
    public boolean isGood() {
        return bad == 0;
    }
}
