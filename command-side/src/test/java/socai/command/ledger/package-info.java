/** The event table and the sealer, over a real database. No business rule may go in. */
@NullMarked
package socai.command.ledger;

import org.jspecify.annotations.NullMarked;
