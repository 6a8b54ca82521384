/**
 * The plan, its clauses, its tasks and how it is read as dated data, so that another plan is
 * entered and not programmed. No rule of arithmetic may go in.
 */
@NullMarked
package socai.events.plan;

import org.jspecify.annotations.NullMarked;
