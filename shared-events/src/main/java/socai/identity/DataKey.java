package socai.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.SealedIdentity;

/**
 * The AES-256-GCM key of one person (NIST SP 800-38D, random 96-bit nonce, 128-bit tag). The
 * person's id is authenticated with the ciphertext, so one person's identity cannot be shown as
 * another's.
 */
public final class DataKey {

    static final int BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;

    /** What no name begins with, so that it tells the second form from the first. */
    private static final String SECOND_FORM = "\u0002";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    DataKey(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.key = new SecretKeySpec(raw, "AES");
    }

    /** A new random key. */
    public static DataKey random() {
        return new DataKey(randomBytes(BYTES));
    }

    /** The identity as ciphertext. */
    public SealedIdentity seal(PersonId person, Identity identity) {
        String clear =
                SECOND_FORM
                        + String.join(
                                "\n",
                                identity.name(),
                                identity.number().kind().name(),
                                identity.number().digits(),
                                identity.birthDate().toString());
        byte[] sealed = encrypt(key, clear.getBytes(UTF_8), person.toString());
        return new SealedIdentity(Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * The identity in clear again.
     *
     * @throws DoesNotFit when the ciphertext is not of this key and person, or was altered
     */
    public Identity open(PersonId person, SealedIdentity sealed) {
        byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
        String clear = new String(decrypt(key, bytes, person.toString()), UTF_8);
        return clear.startsWith(SECOND_FORM)
                ? secondForm(clear.substring(SECOND_FORM.length()).split("\n", -1))
                : firstForm(clear.split("\n", -1));
    }

    /** Name, 12 digits, day of birth: what was sealed before numbers had kinds. */
    private static Identity firstForm(String[] clear) {
        return new Identity(clear[0], clear[1], LocalDate.parse(clear[2]));
    }

    private static Identity secondForm(String[] clear) {
        IdentityNumber number =
                switch (IdentityNumber.Kind.valueOf(clear[1])) {
                    case PERSONAL_NUMBER -> new IdentityNumber.Personal(clear[2]);
                    case OLD_CARD -> new IdentityNumber.OldCard(clear[2]);
                    case NOT_YET_KNOWN -> new IdentityNumber.NotYetKnown();
                };
        return new Identity(clear[0], number, PartialDate.parse(clear[3]));
    }

    byte[] raw() {
        return key.getEncoded();
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] encrypt(SecretKey key, byte[] clear, String context) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks AES-256-GCM", e);
        }
    }

    static byte[] decrypt(SecretKey key, byte[] sealed, String context) {
        if (sealed.length < NONCE_BYTES) {
            throw new DoesNotFit(null);
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new DoesNotFit(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }
}
