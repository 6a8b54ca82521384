package socai.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import socai.events.Authority;
import socai.events.Confirmation;

/**
 * Under what a command is sent. It travels as message metadata from the command to every event that
 * the command causes.
 *
 * @param authority who orders it, by which decision, why, in which request
 * @param fingerprint what the request said, so that one request id cannot mean two things
 * @param expectedVersion the version of the stream that the client has seen (If-Match); absent when
 *     the client does not mind
 * @param confirmed the codes of the questions that the request answers yes, as they were asked
 */
public record Order(
        Authority authority,
        String fingerprint,
        @Nullable Long expectedVersion,
        Set<String> confirmed) {

    private static final String KEY = "order";

    public Order {
        requireNonNull(authority, "authority");
        requireNonNull(fingerprint, "fingerprint");
        confirmed = Set.copyOf(confirmed);
    }

    /** An order that answers no question. */
    public Order(Authority authority, String fingerprint, @Nullable Long expectedVersion) {
        this(authority, fingerprint, expectedVersion, Set.of());
    }

    /** The same for a request that concerns many streams, of which no version can be meant. */
    public Order unconditional() {
        return new Order(authority, fingerprint, null, confirmed);
    }

    /** The same with these questions answered yes in its authority. */
    Order confirming(List<Confirmation> questions) {
        return new Order(authority.confirming(questions), fingerprint, expectedVersion, confirmed);
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
