/** The rules of a working life, given facts. No database may go in. */
@NullMarked
package socai.command.personnel;

import org.jspecify.annotations.NullMarked;
