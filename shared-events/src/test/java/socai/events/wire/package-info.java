/** Tests of the wire form. Nothing that the product needs may go in. */
@NullMarked
package socai.events.wire;

import org.jspecify.annotations.NullMarked;
