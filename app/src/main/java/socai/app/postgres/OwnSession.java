package socai.app.postgres;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts the server in a session of its own. Otherwise Ctrl-C in the terminal would reach
 * PostgreSQL together with Sổ Cái and take the database away from requests that are being finished.
 */
final class OwnSession {
    private static final Map<String, List<String>> WAYS =
            Map.of(
                    "setsid",
                    List.of("setsid"),
                    "perl",
                    List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV"));

    private OwnSession() {}

    /** The words before the command; none where the machine has neither setsid nor perl. */
    static List<String> prefix() {
        for (String program : List.of("setsid", "perl")) {
            if (isOnPath(program)) {
                return WAYS.getOrDefault(program, List.of());
            }
        }
        return List.of();
    }

    private static boolean isOnPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
