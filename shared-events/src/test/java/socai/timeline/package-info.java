/**
 * Tests of the bitemporal fold, most of them laws on random facts. Nothing that the product needs
 * may go in.
 */
@NullMarked
package socai.timeline;

import org.jspecify.annotations.NullMarked;
