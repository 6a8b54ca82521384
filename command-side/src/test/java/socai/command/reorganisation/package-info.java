/** Tests of decisions about bodies and their staff together. */
@NullMarked
package socai.command.reorganisation;

import org.jspecify.annotations.NullMarked;
