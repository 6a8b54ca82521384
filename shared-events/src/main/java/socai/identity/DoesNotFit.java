package socai.identity;

import org.jspecify.annotations.Nullable;

/**
 * A key does not open what it should: it is somebody else's, or one of the two was altered. Nothing
 * of either is said.
 */
public final class DoesNotFit extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DoesNotFit(@Nullable Throwable cause) {
        super("not encrypted under this key, or altered", cause);
    }
}
