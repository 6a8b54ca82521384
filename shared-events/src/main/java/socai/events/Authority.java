package socai.events;

import java.util.Objects;
import java.util.UUID;

/**
 * By what right an event stands in the ledger: who recorded it, under which decision, why, and in
 * which request. No event is stored without one.
 *
 * @param actor the account that recorded the event
 * @param decision the document that orders the fact
 * @param reason why it was recorded, in words an auditor reads
 * @param request the request, chosen by the client, that carried the command; the same request
 *     twice has one effect
 */
public record Authority(String actor, Decision decision, String reason, UUID request) {

    /** The actor of the built-in generator of demonstration data; its events are never real. */
    public static final String DEMO_ACTOR = "demo-generator";

    /** The actor that enters public reference data (units, populations, the plan). */
    public static final String REFERENCE_ACTOR = "reference-data";

    public Authority {
        actor = Text.required(actor, "actor", 100);
        reason = Text.required(reason, "reason", 500);
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(request, "request");
    }

    /**
     * Checks an authority on its way in.
     *
     * @throws IllegalFact when any of its texts misleads, see {@link Text#requireClear}
     */
    public void requireClear() {
        Text.requireClear(actor, "actor");
        Text.requireClear(reason, "reason");
        decision.requireClear();
    }
}
