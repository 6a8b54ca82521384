/** Tests of what is true of a body on a day. */
@NullMarked
package socai.organisation;

import org.jspecify.annotations.NullMarked;
