/**
 * The stream of one person: orders, the aggregate that decides, the refusals. No database, no web
 * and no other stream may go in.
 */
@NullMarked
package socai.command.personnel;

import org.jspecify.annotations.NullMarked;
