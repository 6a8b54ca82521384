/**
 * What all commands share: the order they are sent under, the receipt they get, the refusal they
 * may meet. No rule of one stream may go in.
 */
@NullMarked
package socai.command;

import org.jspecify.annotations.NullMarked;
