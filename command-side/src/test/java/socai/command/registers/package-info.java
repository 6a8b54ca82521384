/** Rules that span streams, over a real database. No rule of a single stream may go in. */
@NullMarked
package socai.command.registers;

import org.jspecify.annotations.NullMarked;
