package socai.verify.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not be read, so nothing is said of it; the message is in both languages. */
public final class CannotVerify extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotVerify(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
