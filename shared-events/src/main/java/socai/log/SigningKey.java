package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key that signs notes under the name of a log. It never leaves its file. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;

    private final VerifierKey verifier;
    private final PublicKey open;
    private final PrivateKey secret;

    private SigningKey(String name, PublicKey open, PrivateKey secret) {
        byte[] encoded = open.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
        this.verifier = new VerifierKey(name, raw);
        this.open = open;
        this.secret = secret;
    }

    /** A new random key under this name. */
    public static SigningKey random(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(name, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks Ed25519", e);
        }
    }

    /**
     * The key that {@link #secretText} wrote.
     *
     * @throws IllegalArgumentException when the text holds no key, or its halves do not belong
     *     together
     */
    static SigningKey parse(String secretText) {
        String[] parts = secretText.strip().split("\\s+", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a signing key is written in three words");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            SigningKey key =
                    new SigningKey(
                            parts[0],
                            factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[1]))),
                            factory.generatePrivate(
                                    new PKCS8EncodedKeySpec(base64.decode(parts[2]))));
            key.requireOneKey();
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    /** The key as its file keeps it: name, public half (X.509) and secret half (PKCS #8). */
    String secretText() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "%s\n%s\n%s\n"
                .formatted(
                        verifier.name(),
                        base64.encodeToString(open.getEncoded()),
                        base64.encodeToString(secret.getEncoded()));
    }

    /** What others check its signatures with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The signature line of this text, with its newline. */
    String signatureLine(String text) {
        byte[] signature = sign(text.getBytes(UTF_8));
        ByteBuffer line = ByteBuffer.allocate(VerifierKey.ID_BYTES + signature.length);
        line.put(verifier.idBytes()).put(signature);
        return "— %s %s\n"
                .formatted(verifier.name(), Base64.getEncoder().encodeToString(line.array()));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with Ed25519", e);
        }
    }

    /** A file whose halves were mixed up would sign what nobody can check. */
    private void requireOneKey() throws GeneralSecurityException {
        byte[] probe = verifier.name().getBytes(UTF_8);
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(open);
        check.update(probe);
        if (!check.verify(sign(probe))) {
            throw new IllegalArgumentException("the halves of the key do not belong together");
        }
    }
}
