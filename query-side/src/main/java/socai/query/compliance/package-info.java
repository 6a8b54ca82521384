/**
 * How every body stands against the plan's ratios on a day: question, answer, projection and SQL.
 * No other question's table and no page may go in.
 */
@NullMarked
package socai.query.compliance;

import org.jspecify.annotations.NullMarked;
