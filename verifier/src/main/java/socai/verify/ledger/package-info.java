/**
 * Reads a whole ledger in PostgreSQL again, in one snapshot and without changing anything, and
 * checks it against its own log and against what an auditor kept. Nothing that writes may go in.
 */
@NullMarked
package socai.verify.ledger;

import org.jspecify.annotations.NullMarked;
