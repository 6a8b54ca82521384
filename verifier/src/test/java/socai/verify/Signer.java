package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs notes, written from C2SP signed-note a second time. */
public record Signer(String name, KeyPair pair) {

    private static final int X509_PREFIX = 12;

    public static Signer of(String name) {
        try {
            return new Signer(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String vkey() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id()),
                        Base64.getEncoder().encodeToString(typed()));
    }

    public KnownKeys known() {
        return KnownKeys.parse(vkey() + "\n");
    }

    /** A signature line over {@code text}. */
    public String line(String text) {
        return "— %s %s\n".formatted(name, Base64.getEncoder().encodeToString(signed(text)));
    }

    public String note(String text) {
        return text + "\n" + line(text);
    }

    /** A note of this key, under its own name as origin. */
    public String checkpoint(long size, Hash root) {
        return checkpoint(name, size, root);
    }

    public String checkpoint(String origin, long size, Hash root) {
        return note(text(origin, size, root));
    }

    static String text(String origin, long size, Hash root) {
        return "%s\n%d\n%s\n".formatted(origin, size, base64(root));
    }

    static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private byte[] signed(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(id());
            line.writeBytes(ed25519.sign());
            return line.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] typed() {
        byte[] x509 = pair.getPublic().getEncoded();
        byte[] typed = new byte[x509.length - X509_PREFIX + 1];
        typed[0] = 1;
        System.arraycopy(x509, X509_PREFIX, typed, 1, typed.length - 1);
        return typed;
    }

    private byte[] id() {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((name + "\n").getBytes(UTF_8));
        named.writeBytes(typed());
        return Arrays.copyOf(Hash.of(named.toByteArray()).bytes(), 4);
    }
}
