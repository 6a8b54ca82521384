/** Who served where, as known when, on a real database. */
@NullMarked
package socai.query.roster;

import org.jspecify.annotations.NullMarked;
