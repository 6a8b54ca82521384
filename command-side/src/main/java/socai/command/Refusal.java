package socai.command;

import java.util.Locale;

/**
 * A rule said no. Each is a record whose components are the facts the user needs; the sentence for
 * the user is found under {@link #code()} in the message bundles, with the components in order.
 */
public interface Refusal {

    /** The stable code, such as {@code already-in-service}. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
