/** Real parts for the tests of all questions. */
@NullMarked
package socai.query.testing;

import org.jspecify.annotations.NullMarked;
