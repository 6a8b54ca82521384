package socai.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import socai.events.PersonId;

/**
 * The key that wraps every person's {@link DataKey}. It lives in a file outside the database, so
 * that a copy of the database alone shows no identity.
 */
public final class KeyEncryptionKey {

    private final SecretKey wrapping;
    private final SecretKey indexing;

    private KeyEncryptionKey(byte[] secret) {
        if (secret.length != DataKey.BYTES) {
            throw new IllegalArgumentException("a key-encryption key has 32 bytes");
        }
        this.wrapping = derived(secret, "socai wrap v1", "AES");
        this.indexing = derived(secret, "socai identity index v1", "HmacSHA256");
    }

    /** A new random key that is kept nowhere. */
    public static KeyEncryptionKey random() {
        return new KeyEncryptionKey(DataKey.randomBytes(DataKey.BYTES));
    }

    /**
     * The key in {@code file}, made on first use, readable by the owner alone and flushed to disk
     * before anything is encrypted under it.
     *
     * @throws IllegalStateException when the file holds no key
     * @throws UncheckedIOException when the file cannot be read or written
     */
    public static KeyEncryptionKey inFile(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            String content = Files.readString(file, ISO_8859_1);
            return new KeyEncryptionKey(Base64.getDecoder().decode(content.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s holds no key; restore it from its backup".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read or make the key file %s".formatted(file), e);
        }
    }

    /** The person's key as it may be stored. */
    public byte[] wrap(PersonId person, DataKey key) {
        return DataKey.encrypt(wrapping, key.raw(), person.toString());
    }

    /**
     * The person's key again.
     *
     * @throws DoesNotFit when it was not wrapped under this key for this person
     */
    public DataKey unwrap(PersonId person, byte[] wrapped) {
        return new DataKey(DataKey.decrypt(wrapping, wrapped, person.toString()));
    }

    /** Whether that is the person's key, wrapped under this one. */
    public boolean opens(PersonId person, byte[] wrapped) {
        try {
            unwrap(person, wrapped);
            return true;
        } catch (DoesNotFit _) {
            return false;
        }
    }

    /**
     * A blind index of an identity number (HMAC-SHA-256): equal numbers have equal indexes, and
     * without this key the index tells nothing, although only 10^12 numbers exist.
     */
    public byte[] index(String identityNumber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            return mac.doFinal(identityNumber.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA-256", e);
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".key", ".new");
        boolean posix = Files.getFileStore(fresh).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        byte[] secret = DataKey.randomBytes(DataKey.BYTES);
        Files.write(fresh, Base64.getEncoder().encodeToString(secret).getBytes(US_ASCII));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the key.
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (posix) {
            // A name that a power cut takes away takes every identity encrypted since with it.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static SecretKey derived(byte[] secret, String purpose, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(US_ASCII)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA-256", e);
        }
    }
}
