/** What was known, against real checkpoints. */
@NullMarked
package socai.query.knowledge;

import org.jspecify.annotations.NullMarked;
