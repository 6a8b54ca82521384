/** Runs of the stress that are short enough for every build. */
@NullMarked
package socai.benchmarks;

import org.jspecify.annotations.NullMarked;
