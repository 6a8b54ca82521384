/**
 * A whole roster from one file: reads it, judges every row as a single recruitment would be judged,
 * and hands all its facts over at once or none. No SQL and no web may go in.
 */
@NullMarked
package socai.command.roster;

import org.jspecify.annotations.NullMarked;
