/**
 * Which bodies there are and what was laid down for them: questions, answers, projection and SQL.
 * No person and no ratio may go in.
 */
@NullMarked
package socai.query.units;

import org.jspecify.annotations.NullMarked;
