package socai.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A SHA-256 value, and how RFC 6962 section 2.1 makes one of a leaf and of two subtrees. */
public final class Hash {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] value;

    /**
     * The hash of these bytes' value.
     *
     * @throws IllegalArgumentException when there are not 32 of them
     */
    public Hash(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes and not " + value.length);
        }
        this.value = value.clone();
    }

    /** SHA-256 of these bytes, such as the entry of an event document. */
    public static Hash of(byte[] bytes) {
        return new Hash(sha256().digest(bytes));
    }

    /** The hash of the leaf that holds this entry. */
    public static Hash leaf(Hash entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry.value));
    }

    /** The hash of the node above two subtrees. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.value);
        return new Hash(digest.digest(right.value));
    }

    /** The root of the tree without leaves. */
    public static Hash ofNothing() {
        return of(new byte[0]);
    }

    /**
     * The root of a complete subtree over these hashes.
     *
     * @throws IllegalArgumentException when their number is no power of two
     */
    public static Hash complete(List<Hash> hashes) {
        if (Integer.bitCount(hashes.size()) != 1) {
            throw new IllegalArgumentException(hashes.size() + " hashes make no complete subtree");
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return node(complete(hashes.subList(0, half)), complete(hashes.subList(half, 2 * half)));
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** In base64, as proofs and checkpoints write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(value);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
