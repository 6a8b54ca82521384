/** What lies ahead: joins what two projections answer, and reads what is only supposed. */
@NullMarked
package socai.query.outlook;

import org.jspecify.annotations.NullMarked;
