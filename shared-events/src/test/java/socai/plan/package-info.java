/** Tests of the plan's rules, edge by edge. Nothing that the product needs may go in. */
@NullMarked
package socai.plan;

import org.jspecify.annotations.NullMarked;
