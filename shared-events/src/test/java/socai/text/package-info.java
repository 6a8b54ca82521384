/** Tests of what a text is. No rule may go in. */
@NullMarked
package socai.text;

import org.jspecify.annotations.NullMarked;
