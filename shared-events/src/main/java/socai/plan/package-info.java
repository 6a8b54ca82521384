/**
 * The plan's rules as pure functions over exact integers: clause, reading and counts in, verdict
 * out. No floating point, no date of today, no database may go in.
 */
@NullMarked
package socai.plan;

import org.jspecify.annotations.NullMarked;
