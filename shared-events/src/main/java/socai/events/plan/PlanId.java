package socai.events.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import socai.events.Text;

/**
 * A plan by the number of its document, such as {@code 128/KH-UBND}.
 *
 * @param number number and symbol as printed
 */
public record PlanId(String number) {

    public PlanId {
        number = Text.required(number, "plan", 100);
    }

    /** The stream of this plan in the ledger, derived from the number alone. */
    public UUID stream() {
        return UUID.nameUUIDFromBytes(("plan:" + number).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return number;
    }
}
