package socai.command;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import socai.events.Authority;

/**
 * Under what a command is sent. It travels as message metadata from the command to every event that
 * the command causes.
 *
 * @param authority who orders it, by which decision, why, in which request
 * @param fingerprint what the request said, so that one request id cannot mean two things
 * @param expectedVersion the version of the stream that the client has seen (If-Match); absent when
 *     the client does not mind
 */
public record Order(Authority authority, String fingerprint, @Nullable Long expectedVersion) {

    private static final String KEY = "order";

    public Order {
        requireNonNull(authority, "authority");
        requireNonNull(fingerprint, "fingerprint");
    }

    /** This order as message metadata. */
    public MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    /**
     * The order of a message.
     *
     * @throws MissingAuthority when the message carries none
     */
    public static Order of(MetaData metaData) {
        if (metaData.get(KEY) instanceof Order order) {
            return order;
        }
        throw new MissingAuthority();
    }

    /** A message without authority reached the ledger: a programming error, never a user's. */
    public static final class MissingAuthority extends RuntimeException {
        MissingAuthority() {
            super("nothing is recorded without actor, decision and reason");
        }
    }
}
