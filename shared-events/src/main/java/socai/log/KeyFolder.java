package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signing keys of a log in a folder outside the database, one file each, readable by the owner
 * alone. Whoever holds only the database can sign nothing.
 */
public final class KeyFolder {

    private static final String FILE = "log-signing-key-";

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * All keys of this name, in order of id.
     *
     * @throws IllegalStateException when a file holds no key
     * @throws UncheckedIOException when the folder cannot be read
     */
    public List<SigningKey> named(String name) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(FILE))
                    .sorted()
                    .map(KeyFolder::read)
                    .filter(key -> key.verifier().name().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key folder " + folder, e);
        }
    }

    /**
     * A new key, flushed to disk before anything is signed with it.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public SigningKey create(String name) {
        SigningKey key = SigningKey.random(name);
        try {
            write(key);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a signing key in " + folder, e);
        }
    }

    /** Where the keys are, for a sentence to the operator. */
    @Override
    public String toString() {
        return folder.toString();
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s holds no signing key; restore it from its backup".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signing key " + file, e);
        }
    }

    private void write(SigningKey key) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".log-key", ".new");
        boolean posix = Files.getFileStore(fresh).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(fresh, key.secretText().getBytes(UTF_8));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                fresh, folder.resolve(FILE + key.verifier().id()), StandardCopyOption.ATOMIC_MOVE);
        if (posix) {
            // A name that a power cut takes away takes the right to sign with it.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
