/**
 * The generator of demonstration data: a seed, a number of people and a day in, facts out, the same
 * bytes every time. No storage, no clock and no shared randomness may go in.
 */
@NullMarked
package socai.command.demo;

import org.jspecify.annotations.NullMarked;
