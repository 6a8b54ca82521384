/** The rules of adopting a plan, given facts. No database may go in. */
@NullMarked
package socai.command.plan;

import org.jspecify.annotations.NullMarked;
