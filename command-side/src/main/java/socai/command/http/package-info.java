/**
 * HTTP for recording: one request record per order, turned into a command and nothing else. No
 * rule, no SQL and no event may go in.
 */
@NullMarked
package socai.command.http;

import org.jspecify.annotations.NullMarked;
