package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The server's log files: some of the newest are kept, and the newest tells why a start failed. */
final class ServerLog {
    private static final int KEPT_FILES = 20;

    private ServerLog() {}

    static void prepare(Layout layout, ServerAccount account) throws IOException {
        if (!Files.isDirectory(layout.log())) {
            Files.createDirectory(layout.log());
            Files.setPosixFilePermissions(
                    layout.log(), PosixFilePermissions.fromString("rwx------"));
        }
        Folders.give(layout.log(), account.uid(), account.gid());
        List<Path> files = Folders.children(layout.log());
        for (Path old : files.subList(0, Math.max(0, files.size() - KEPT_FILES))) {
            Files.deleteIfExists(old);
        }
    }

    /**
     * What the server said since it was started: first outside its log, then in its newest file.
     */
    static String lastWords(Layout layout) throws IOException {
        List<Path> files = Folders.children(layout.log());
        String inLog = files.isEmpty() ? "" : Text.read(files.getLast());
        return inLog + Text.read(layout.startOutput());
    }
}
