package socai.events.wire;

import socai.events.DayOrder;
import tools.jackson.databind.node.ObjectNode;

/** The first revision could not say the place of an action within its day. */
final class DayOrderV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.put("dayOrder", DayOrder.UNSAID);
    }
}
