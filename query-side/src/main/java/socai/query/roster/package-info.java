/**
 * Who serves in a body on a day, and one person's file: questions, answers, projection and SQL. No
 * ratio may go in.
 */
@NullMarked
package socai.query.roster;

import org.jspecify.annotations.NullMarked;
