/**
 * The stream of one plan: the orders to adopt it and to record under it, and the aggregate that
 * decides. No arithmetic of the plan, no database and no web may go in.
 */
@NullMarked
package socai.command.plan;

import org.jspecify.annotations.NullMarked;
