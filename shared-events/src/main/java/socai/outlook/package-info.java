/**
 * What lies ahead of a body under a plan: who will leave by age, and the fewest persons who reach
 * each step of the roadmap all the same. Pure; no date of today, no name, no database may go in.
 */
@NullMarked
package socai.outlook;

import org.jspecify.annotations.NullMarked;
