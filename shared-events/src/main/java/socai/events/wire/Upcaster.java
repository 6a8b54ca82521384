package socai.events.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the JSON of one revision of an event into that of the next, on its way out of the store.
 */
@FunctionalInterface
public interface Upcaster {

    /**
     * Changes {@code event} in place; what the old revision did not say gets the value it meant.
     */
    void upcast(ObjectNode event);
}
