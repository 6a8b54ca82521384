/**
 * The stream of one plan: the order to adopt it and the aggregate that decides. No arithmetic of
 * the plan, no database and no web may go in.
 */
@NullMarked
package socai.command.plan;

import org.jspecify.annotations.NullMarked;
