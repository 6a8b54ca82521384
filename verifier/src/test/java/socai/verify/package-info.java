/** Holds the verifier against definitions written again, and against forgeries. */
@NullMarked
package socai.verify;

import org.jspecify.annotations.NullMarked;
