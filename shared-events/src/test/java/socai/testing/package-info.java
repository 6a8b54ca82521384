/**
 * A real PostgreSQL for tests of every module, and the guard over its connections. No rule may go
 * in.
 */
@NullMarked
package socai.testing;

import org.jspecify.annotations.NullMarked;
