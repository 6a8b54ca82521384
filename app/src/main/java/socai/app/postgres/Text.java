package socai.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Small text files that are either there as a whole or not at all. */
final class Text {
    private Text() {}

    /**
     * The text of the file, or nothing when there is none; bytes that are no UTF-8 are replaced.
     */
    static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    /** Replaces the file in one step and waits until it is on the disk. */
    static void replace(Path file, String text, String permissions) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(next, text);
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString(permissions));
        Folders.force(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(Folders.parent(file));
    }
}
