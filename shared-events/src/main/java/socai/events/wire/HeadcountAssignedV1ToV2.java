package socai.events.wire;

import socai.events.organisation.HeadcountAct;
import socai.events.organisation.NumberOrigin;
import tools.jackson.databind.node.ObjectNode;

/** The first revision knew neither adjustments nor withdrawals, nor numbers of a reorganisation. */
final class HeadcountAssignedV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.put("act", HeadcountAct.ASSIGNED.name());
        event.put("origin", NumberOrigin.OWN_DECISION.name());
    }
}
