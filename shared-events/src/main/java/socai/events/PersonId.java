package socai.events;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one person for ever. It is random and carries no personal data, so it may stand in the
 * ledger in clear after the person's identity has been erased.
 */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id that this text is.
     *
     * @throws IllegalArgumentException when {@code text} is not a UUID
     */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
