/** Tests of the values of personnel events. Nothing that the product needs may go in. */
@NullMarked
package socai.events.personnel;

import org.jspecify.annotations.NullMarked;
