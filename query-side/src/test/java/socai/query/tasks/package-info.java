/** What is answered about tasks and readings, against a naive reading of all events. */
@NullMarked
package socai.query.tasks;

import org.jspecify.annotations.NullMarked;
