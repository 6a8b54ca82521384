/**
 * The transparency log as its producer sees it: RFC 6962 hashing, a growing tree, proofs, tiles,
 * checkpoints and signed notes in the formats of C2SP. Nothing that checks them may go in, so that
 * whoever checks shares no mistake with whoever wrote; and no database.
 */
@NullMarked
package socai.log;

import org.jspecify.annotations.NullMarked;
