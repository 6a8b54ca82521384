package socai.command.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;

/**
 * What every request to record something carries. It names one document: {@code basis} of any kind,
 * or {@code decision} for short when it is a decision.
 */
@RestsOnOneDocument
interface RecordingBody {

    /** The most questions that one request can confirm. */
    int CONFIRMED_MAX = 1_000;

    /** The most files that can come along. */
    int ATTACHMENTS_MAX = 20;

    /** The form of a code that confirms, such as {@code second-head:3f9c0d1e2a4b5c6d}. */
    String CONFIRMS = "[a-z0-9-]{1,80}:[0-9a-f]{16}";

    @Nullable DecisionBody decision();

    @Nullable BasisRequest basis();

    String actor();

    String reason();

    /** The codes of the questions that are answered yes. */
    @Nullable List<String> confirmed();

    @Nullable List<AttachmentRequest> attachments();

    /** The document that it names. */
    default Basis document() {
        DecisionBody decision = decision();
        BasisRequest basis = basis();
        if (basis != null) {
            return basis.basis();
        }
        if (decision == null) {
            throw new IllegalStateException("a request without a document was let through");
        }
        return decision.decision();
    }
}
