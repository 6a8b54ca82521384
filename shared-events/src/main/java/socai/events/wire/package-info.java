/**
 * The wire form of events: logical names and revisions, canonical JSON, upcasters. No business
 * meaning may go in; Java class names may never come out.
 */
@NullMarked
package socai.events.wire;

import org.jspecify.annotations.NullMarked;
