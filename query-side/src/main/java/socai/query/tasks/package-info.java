/**
 * What the plan in force asks to be done, by whom, by when and what was done, and how its open
 * clauses are read: questions, answers, projection and SQL. No person and no ratio may go in.
 */
@NullMarked
package socai.query.tasks;

import org.jspecify.annotations.NullMarked;
