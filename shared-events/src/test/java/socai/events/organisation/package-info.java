/** Tests of the values of organisation events. Nothing that the product needs may go in. */
@NullMarked
package socai.events.organisation;

import org.jspecify.annotations.NullMarked;
