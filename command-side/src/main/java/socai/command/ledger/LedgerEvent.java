package socai.command.ledger;

import java.util.UUID;
import socai.command.Order;
import socai.events.Event;
import socai.events.LegalDay;

/**
 * An event on its way into the ledger.
 *
 * @param stream whose event it is
 * @param sequence its place in the stream, dense from 0
 */
public record LedgerEvent(UUID stream, long sequence, Event event, Order order) {

    public LedgerEvent {
        LegalDay.required(event.effectiveOn(), "effectiveOn");
        order.authority().requireClear();
    }
}
