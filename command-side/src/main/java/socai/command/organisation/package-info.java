/**
 * The stream of one body: orders, the aggregate that decides, the refusals. No database, no web and
 * no other stream may go in.
 */
@NullMarked
package socai.command.organisation;

import org.jspecify.annotations.NullMarked;
