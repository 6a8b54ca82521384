/**
 * What a plan asks to be done, what was done and how its open clauses are read: the one fold of
 * plan events, used to decide on the command side and to answer on the query side. No ratio and no
 * input or output may go in.
 */
@NullMarked
package socai.tasks;

import org.jspecify.annotations.NullMarked;
