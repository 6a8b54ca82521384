/**
 * The ids and small values that events are made of. Nothing here knows a framework, a database or a
 * web: an event must still be readable when all of those have been replaced.
 */
@NullMarked
package socai.events;

import org.jspecify.annotations.NullMarked;
