package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a log's key, as C2SP signed-note writes it: {@code name+id+base64(0x01 ||
 * Ed25519 key)}.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final String id;
    private final String text;
    private final PublicKey key;

    private VerifierKey(String name, String id, String text, PublicKey key) {
        this.name = name;
        this.id = id;
        this.text = text;
        this.key = key;
    }

    /**
     * Reads a key and checks that its id is the one that name and key give.
     *
     * @throws NotProven when it is no Ed25519 verifier key
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new NotProven(Flaw.NOT_A_KEY, vkey);
        }
        byte[] typed = Base64Text.decode(parts[2]).orElse(new byte[0]);
        if (typed.length != 1 + KEY_BYTES
                || typed[0] != ED25519
                || !parts[1].equals(id(parts[0], typed))) {
            throw new NotProven(Flaw.NOT_A_KEY, vkey);
        }
        return new VerifierKey(parts[0], parts[1], vkey, publicKey(typed, vkey));
    }

    /** Key names are not empty and hold neither white space nor plus. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || c == 0x85
                                        || c < 0x20
                                        || Character.isSpaceChar(c)
                                        || Character.isWhitespace(c));
    }

    private static String id(String name, byte[] typed) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(name.getBytes(UTF_8));
        named.write('\n');
        named.writeBytes(typed);
        byte[] hash = Hash.of(named.toByteArray()).bytes();
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static PublicKey publicKey(byte[] typed, String vkey) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
        System.arraycopy(typed, 1, encoded, X509.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException _) {
            throw new NotProven(Flaw.NOT_A_KEY, vkey);
        }
    }

    /** Whether {@code signature} over {@code content} is this key's. */
    boolean hasSigned(byte[] content, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(content);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** The name; for a log its origin. */
    public String name() {
        return name;
    }

    /** Eight hexadecimal digits that, with the name, say which key signed. */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The key as it is written. */
    @Override
    public String toString() {
        return text;
    }
}
