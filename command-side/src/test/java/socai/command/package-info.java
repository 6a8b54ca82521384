/** Races between writers, over a real database. No rule of a single stream may go in. */
@NullMarked
package socai.command;

import org.jspecify.annotations.NullMarked;
