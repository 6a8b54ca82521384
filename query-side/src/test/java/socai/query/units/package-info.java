/** Which bodies there are, as known when, on a real database. */
@NullMarked
package socai.query.units;

import org.jspecify.annotations.NullMarked;
