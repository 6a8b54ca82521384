/** The rules of a body's life, given facts. No database may go in. */
@NullMarked
package socai.command.organisation;

import org.jspecify.annotations.NullMarked;
