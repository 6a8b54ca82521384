/** What stands under a plan, given facts. No database may go in. */
@NullMarked
package socai.tasks;

import org.jspecify.annotations.NullMarked;
