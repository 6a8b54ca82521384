package socai.events.wire;

import org.jspecify.annotations.Nullable;
import socai.events.Event;

/**
 * One entry of the catalogue: a name at a revision.
 *
 * @param number small integer that stands for name and revision in the event table; never reused
 * @param name logical name, such as {@code personnel.recruited}
 * @param revision of the JSON shape, from 1
 * @param type the record that reads the current revision
 * @param upcaster turns this revision into the next; absent for the current one
 */
public record EventKind(
        short number,
        String name,
        int revision,
        Class<? extends Event> type,
        @Nullable Upcaster upcaster) {

    /** Whether this is the shape in which the event is written today. */
    public boolean isCurrent() {
        return upcaster == null;
    }
}
