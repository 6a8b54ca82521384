/** Tests of what lies ahead, by hand and by exhaustive search. Nothing of the product may go in. */
@NullMarked
package socai.outlook;

import org.jspecify.annotations.NullMarked;
