package socai.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What file systems are asked to do with whole folders. */
final class Folders {
    private static final long BYTES_PER_MIB = 1024L * 1024L;

    private Folders() {}

    /**
     * Makes the folder if it is missing, proves that files can be made in it, and gives its path
     * without links.
     */
    static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            Files.delete(Files.createTempFile(real, ".writable", ""));
            return real;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** What the file system's refusal means for the operator. */
    static CannotStart unusable(Path folder, IOException refusal) {
        if (isDiskFull(refusal)) {
            return diskFull(folder, refusal);
        }
        return new CannotStart(
                CannotStart.Reason.FOLDER_NOT_WRITABLE,
                "The data folder %s cannot be used (%s). Let this user write there, or choose another folder with SOCAI_DATA."
                        .formatted(folder, refusal),
                refusal);
    }

    static void requireFree(Path folder, long bytes) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long free = store.getUsableSpace();
        if (free < bytes) {
            throw new CannotStart(
                    CannotStart.Reason.DISK_FULL,
                    "The disk of the data folder %s has %d MiB free and PostgreSQL needs %d MiB. Free some space, or choose another folder with SOCAI_DATA."
                            .formatted(folder, free / BYTES_PER_MIB, bytes / BYTES_PER_MIB));
        }
    }

    static CannotStart diskFull(Path folder, Throwable cause) {
        return new CannotStart(
                CannotStart.Reason.DISK_FULL,
                "The disk of the data folder %s is full. Free some space, or choose another folder with SOCAI_DATA."
                        .formatted(folder),
                cause);
    }

    private static boolean isDiskFull(IOException e) {
        String words =
                e instanceof FileSystemException named
                        ? String.valueOf(named.getReason())
                        : String.valueOf(e.getMessage());
        return words.contains("No space left on device");
    }

    static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** The number of the user that runs this process, as the kernel writes it on a new file. */
    static int callerUid(Path folder) throws IOException {
        Path made = Files.createTempFile(folder, ".caller", "");
        try {
            return uid(made);
        } finally {
            Files.delete(made);
        }
    }

    static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Gives the folder and everything in it to one owner. The folder itself comes last, so that an
     * interrupted change is seen and done again at the next start.
     */
    static void give(Path folder, int uid, int gid) throws IOException {
        if (uid(folder) == uid) {
            return;
        }
        for (Path path : innermostFirst(folder)) {
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path path : innermostFirst(folder)) {
            Files.deleteIfExists(path);
        }
    }

    /** Waits until a file, or the names in a folder, are on the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file has a folder");
    }

    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static List<Path> innermostFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
