/**
 * What is true of a body on a day: the one fold of organisation events, used to decide on the
 * command side and to answer on the query side. No person, no ratio and no input or output may go
 * in.
 */
@NullMarked
package socai.organisation;

import org.jspecify.annotations.NullMarked;
