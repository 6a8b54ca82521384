/**
 * Checks a transparency log from its published formats alone: RFC 6962 trees, the algorithms of RFC
 * 9162 §2.1, and the C2SP formats signed-note, tlog-checkpoint, tlog-tiles and tlog-proof. No code
 * of the product that wrote the log may go in.
 */
@NullMarked
package socai.verify;

import org.jspecify.annotations.NullMarked;
