/**
 * Pure bitemporal folding: recorded facts in, what was true on a day as known at a ledger number
 * out. Generic over the facts; nothing about people, units or plans may go in.
 */
@NullMarked
package socai.timeline;

import org.jspecify.annotations.NullMarked;
