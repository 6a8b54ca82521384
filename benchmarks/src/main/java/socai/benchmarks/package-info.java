/**
 * Measures the product beside its peers and the machine's limits, in one run. Nothing that the
 * product needs may go in, and no test asserts a time that is measured here.
 */
@NullMarked
package socai.benchmarks;

import org.jspecify.annotations.NullMarked;
