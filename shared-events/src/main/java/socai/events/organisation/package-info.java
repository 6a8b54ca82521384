/**
 * What can happen to the bodies whose staff is counted, one record per fact. No person and no ratio
 * may go in.
 */
@NullMarked
package socai.events.organisation;

import org.jspecify.annotations.NullMarked;
