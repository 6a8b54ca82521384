package socai.app;

/** Something outside this program stands in its way; the message is a sentence for the operator. */
final class NotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStarted(String message) {
        super(message, null, false, false);
    }
}
