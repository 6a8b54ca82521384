/**
 * Small tables written in the transaction of the events, for rules that span streams: which units
 * exist, who is who, which decision and which request were seen. No event and no rule of a single
 * stream may go in.
 */
@NullMarked
package socai.command.registers;

import org.jspecify.annotations.NullMarked;
