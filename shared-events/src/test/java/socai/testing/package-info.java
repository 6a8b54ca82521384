/** A real PostgreSQL for tests of every module. No test and no rule may go in. */
@NullMarked
package socai.testing;

import org.jspecify.annotations.NullMarked;
