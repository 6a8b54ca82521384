/**
 * What can happen in the working life of a public servant, one record per fact. No rule, no total
 * and no clear identity may go in.
 */
@NullMarked
package socai.events.personnel;

import org.jspecify.annotations.NullMarked;
