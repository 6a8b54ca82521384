package socai.verify;

import java.util.Base64;
import java.util.Optional;

/**
 * Base 64 as RFC 4648 §4 writes it, in the one canonical spelling: with padding, without white
 * space, and with the unused last bits zero. Two spellings of one signature would be two receipts.
 */
final class Base64Text {

    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<Hash> decodeHash(String text) {
        return decode(text).filter(bytes -> bytes.length == Hash.BYTES).map(Hash::wrap);
    }
}
