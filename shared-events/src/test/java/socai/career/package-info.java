/**
 * Tests of the rules by which personnel events follow each other. Nothing that the product needs
 * may go in.
 */
@NullMarked
package socai.career;

import org.jspecify.annotations.NullMarked;
