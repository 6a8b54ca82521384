package socai.events.wire;

import socai.events.DayOrder;
import socai.events.personnel.AppointmentWay;
import tools.jackson.databind.node.ObjectNode;

/** The first revision knew neither other ways than appointment nor the end of the term. */
final class AppointedV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.put("dayOrder", DayOrder.UNSAID);
        event.putNull("until");
        event.put("way", AppointmentWay.APPOINTMENT.name());
    }
}
