package socai.events.wire;

import tools.jackson.databind.node.ObjectNode;

/** The first revision knew neither counts per group nor the day of the count. */
final class PopulationRecordedV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.putArray("groups");
        event.putNull("countedOn");
    }
}
