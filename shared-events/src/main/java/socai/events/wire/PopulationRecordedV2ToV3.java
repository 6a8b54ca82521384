package socai.events.wire;

import socai.events.organisation.NumberOrigin;
import tools.jackson.databind.node.ObjectNode;

/** The second revision knew no residents that a reorganisation states. */
final class PopulationRecordedV2ToV3 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.put("origin", NumberOrigin.OWN_DECISION.name());
    }
}
