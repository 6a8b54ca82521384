/**
 * The founding decision: everything public that a new ledger begins with, recorded at once. No rule
 * of a unit or of a plan may go in; both decide for themselves.
 */
@NullMarked
package socai.command.founding;

import org.jspecify.annotations.NullMarked;
