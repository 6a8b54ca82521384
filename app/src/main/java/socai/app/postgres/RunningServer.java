package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The database of a data folder while another Sổ Cái runs it: where it is reached, for a second
 * process that only visits. Nothing is started and nothing is stopped.
 */
public record RunningServer(String jdbcUrl, String user, String password) {

    private static final int PORT_LINE = 3;

    /** Whether the folder holds a database at all; it is not made by asking. */
    public static boolean isDatabaseIn(Path dataFolder) {
        return Files.isDirectory(new Layout(dataFolder).database());
    }

    /** Where the folder's database is reached now; nothing when it is not up. */
    public static Optional<RunningServer> of(Path dataFolder) {
        try {
            Layout layout = new Layout(dataFolder.toRealPath());
            Optional<Postmaster> postmaster = Postmaster.recordedIn(layout);
            if (postmaster.isEmpty() || !postmaster.get().saysReady()) {
                return Optional.empty();
            }
            List<String> lines = Text.read(Postmaster.pidFile(layout)).lines().toList();
            String url =
                    "jdbc:postgresql://127.0.0.1:%s/%s"
                            .formatted(lines.get(PORT_LINE).strip(), Database.NAME);
            String password = Text.read(layout.password()).strip();
            return Optional.of(new RunningServer(url, Database.OWNER, password));
        } catch (IOException e) {
            throw Folders.unusable(dataFolder, e);
        }
    }

    /** Never the password: a record would print it into every log line. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
