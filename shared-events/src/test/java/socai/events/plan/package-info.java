/** Tests of the values of a plan. Nothing that the product needs may go in. */
@NullMarked
package socai.events.plan;

import org.jspecify.annotations.NullMarked;
