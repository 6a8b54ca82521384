/**
 * Tests of the cipher, the keys and what they must never show. Nothing that the product needs may
 * go in.
 */
@NullMarked
package socai.identity;

import org.jspecify.annotations.NullMarked;
