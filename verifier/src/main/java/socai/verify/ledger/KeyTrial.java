package socai.verify.ledger;

import java.util.UUID;

/**
 * Tries whether what is kept as a person's key is that person's. Only who holds the key that wraps
 * all others can tell; an auditor does not.
 */
@FunctionalInterface
public interface KeyTrial {

    /** Whether {@code wrapped} opens as the key of {@code person}. */
    boolean opens(UUID person, byte[] wrapped);
}
