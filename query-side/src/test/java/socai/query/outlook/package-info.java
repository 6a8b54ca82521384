/** Tests of how an outlook is put together. Nothing that the product needs may go in. */
@NullMarked
package socai.query.outlook;

import org.jspecify.annotations.NullMarked;
