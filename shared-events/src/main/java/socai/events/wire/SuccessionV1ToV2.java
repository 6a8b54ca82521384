package socai.events.wire;

import socai.events.organisation.SuccessorNumbers;
import tools.jackson.databind.node.ObjectNode;

/** The first revision of mergers and splits said nothing of posts and residents. */
final class SuccessionV1ToV2 implements Upcaster {

    @Override
    public void upcast(ObjectNode event) {
        event.put("numbers", SuccessorNumbers.UNSAID.name());
    }
}
