package socai.events;

import java.util.Base64;
import java.util.Objects;

/**
 * A person's name, identity number and birth date as AES-256-GCM ciphertext under that person's own
 * key. Destroying the key erases the identity and leaves every event, hash and ratio unchanged.
 *
 * @param ciphertext Base64 (RFC 4648, padded) of a 12-byte nonce, the ciphertext and a 16-byte tag
 */
public record SealedIdentity(String ciphertext) {

    private static final int BYTES_MIN = 12 + 16 + 1;

    public SealedIdentity {
        Objects.requireNonNull(ciphertext, "ciphertext");
        if (Base64.getDecoder().decode(ciphertext).length < BYTES_MIN) {
            throw new IllegalArgumentException("identity ciphertext is too short");
        }
    }
}
