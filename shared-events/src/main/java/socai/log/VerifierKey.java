package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The public half of a key that signs notes (C2SP signed-note, Ed25519), written as a vkey: name,
 * key id and key, parted by plus signs.
 */
public final class VerifierKey {

    static final byte ED25519 = 1;
    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    private final String name;
    private final byte[] key;

    /**
     * A key under a name.
     *
     * @param name of the log, its origin
     * @param key as RFC 8032 encodes it
     * @throws IllegalArgumentException when the name is blank or holds white space or a plus sign,
     *     or the key has not 32 bytes
     */
    public VerifierKey(String name, byte[] key) {
        if (!isName(name)) {
            throw new IllegalArgumentException("«%s» is no name of a key".formatted(name));
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        this.name = name;
        this.key = key.clone();
    }

    /**
     * The key that this vkey writes.
     *
     * @throws IllegalArgumentException when it writes no Ed25519 key, or its id is not that of key
     *     and name
     */
    public static VerifierKey parse(String vkey) {
        int second = vkey.indexOf('+', vkey.indexOf('+') + 1);
        if (second < 0) {
            throw new IllegalArgumentException("no vkey: " + vkey);
        }
        String name = vkey.substring(0, vkey.indexOf('+'));
        byte[] typed = Base64.getDecoder().decode(vkey.substring(second + 1));
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("no Ed25519 key: " + vkey);
        }
        VerifierKey parsed = new VerifierKey(name, Arrays.copyOfRange(typed, 1, typed.length));
        if (!parsed.toString().equals(vkey)) {
            throw new IllegalArgumentException("the id is not that of name and key: " + vkey);
        }
        return parsed;
    }

    /** Whether a key may have this name: no white space, no control character, no plus sign. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c));
    }

    /** The name under which it signs. */
    public String name() {
        return name;
    }

    /** The key id: the first four bytes of SHA-256 over name, newline, type and key. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(typed());
        return Arrays.copyOf(digest.digest(), ID_BYTES);
    }

    private byte[] typed() {
        byte[] typed = new byte[KEY_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(key));
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
