package socai.events.wire;

import socai.events.Event;

/**
 * One entry of the catalogue.
 *
 * @param number small integer in the event table; never reused
 * @param name logical name, such as {@code personnel.recruited}
 * @param revision of the JSON shape, from 1
 * @param type the record that reads the current revision
 */
public record EventKind(short number, String name, int revision, Class<? extends Event> type) {}
