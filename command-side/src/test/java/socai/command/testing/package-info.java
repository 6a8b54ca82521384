/** The command side over a real database, for the tests of its packages. No test may go in. */
@NullMarked
package socai.command.testing;

import org.jspecify.annotations.NullMarked;
