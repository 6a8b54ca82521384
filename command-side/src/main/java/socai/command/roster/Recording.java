package socai.command.roster;

import socai.command.Order;
import socai.events.personnel.PersonnelEvent;

/**
 * An event of a roster on its way into the ledger.
 *
 * @param sequence its place in the person's stream
 */
public record Recording(long sequence, PersonnelEvent event, Order order) {}
