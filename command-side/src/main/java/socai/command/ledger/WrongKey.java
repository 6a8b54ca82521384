package socai.command.ledger;

/**
 * This node may not sign for this ledger; the message is a sentence for the operator that says what
 * to do.
 */
public final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKey(String message) {
        super(message, null, false, false);
    }
}
