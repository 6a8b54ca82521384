package socai.events.wire;

import socai.events.DayOrder;
import socai.events.personnel.RecruitmentRoute;
import tools.jackson.databind.node.ObjectNode;

/** The first revision knew nominated admission as a route of its own only. */
final class RecruitedV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        String route = event.path("route").asString("");
        event.put("dayOrder", DayOrder.UNSAID);
        event.put("nominatedAdmission", route.equals(RecruitmentRoute.NOMINATED_ADMISSION.name()));
    }
}
