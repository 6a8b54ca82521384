/**
 * What all questions share when they cannot be answered yet or at all. No answer of any one
 * question may go in.
 */
@NullMarked
package socai.query;

import org.jspecify.annotations.NullMarked;
