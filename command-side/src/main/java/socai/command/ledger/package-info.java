/**
 * The PostgreSQL ledger: the event store and the sealer, the only place that knows the event table.
 * No business rule may go in.
 */
@NullMarked
package socai.command.ledger;

import org.jspecify.annotations.NullMarked;
