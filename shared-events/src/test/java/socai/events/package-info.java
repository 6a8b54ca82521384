/** Tests of the small values inside events. Nothing that the product needs may go in. */
@NullMarked
package socai.events;

import org.jspecify.annotations.NullMarked;
