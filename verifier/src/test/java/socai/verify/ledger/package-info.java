/** Holds the verification of a whole ledger against ledgers that were written by hand. */
@NullMarked
package socai.verify.ledger;

import org.jspecify.annotations.NullMarked;
