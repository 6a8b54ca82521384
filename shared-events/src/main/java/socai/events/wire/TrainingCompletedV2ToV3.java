package socai.events.wire;

import tools.jackson.databind.node.ObjectNode;

/** The second revision knew neither the language nor the audience of a training. */
final class TrainingCompletedV2ToV3 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.putNull("language");
        event.putNull("audience");
    }
}
