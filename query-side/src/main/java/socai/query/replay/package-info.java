/**
 * Brings sealed events to the projections: the source, the processors, their positions. No answer
 * to any question may go in.
 */
@NullMarked
package socai.query.replay;

import org.jspecify.annotations.NullMarked;
