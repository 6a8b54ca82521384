/**
 * Puts the parts together and starts them: settings, wiring, the one launcher class. No business
 * rule may go in.
 */
@NullMarked
package socai.app;

import org.jspecify.annotations.NullMarked;
