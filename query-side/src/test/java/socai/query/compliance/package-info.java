/** Tests of the compliance answer. Nothing that the product needs may go in. */
@NullMarked
package socai.query.compliance;

import org.jspecify.annotations.NullMarked;
