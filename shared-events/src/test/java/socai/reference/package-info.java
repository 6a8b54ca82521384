/** Tests of the reference data on the class path. Nothing that the product needs may go in. */
@NullMarked
package socai.reference;

import org.jspecify.annotations.NullMarked;
