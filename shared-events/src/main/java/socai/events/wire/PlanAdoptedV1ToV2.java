package socai.events.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first revision knew minimum shares only, without their text. */
final class PlanAdoptedV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        for (JsonNode clause : event.path("clauses")) {
            ((ObjectNode) clause)
                    .putNull("minimumPersons")
                    .putNull("fromSharePercent")
                    .putNull("text")
                    .putNull("gloss");
        }
    }
}
