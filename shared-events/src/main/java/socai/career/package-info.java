/**
 * What is true of a person on a day: the one fold of personnel events, used to decide on the
 * command side and to answer on the query side, so that the two can never differ. No input or
 * output may go in.
 */
@NullMarked
package socai.career;

import org.jspecify.annotations.NullMarked;
