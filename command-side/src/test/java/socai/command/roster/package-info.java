/** Whole rosters into a real ledger. No mock of the ledger may go in. */
@NullMarked
package socai.command.roster;

import org.jspecify.annotations.NullMarked;
