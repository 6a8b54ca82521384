package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A running server of one database folder, known by its process id. It need not be a child of this
 * process.
 */
record Postmaster(Layout layout, long pid) {
    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;
    private static final String READY = "ready";
    private static final Duration SIGNAL_WAIT = Duration.ofSeconds(5);

    /** How PostgreSQL is told to stop, from the kindest. */
    enum Stop {
        /** Ends sessions, rolls back what is open and writes a checkpoint. */
        FAST("INT"),
        /** Ends at once; the next start recovers from the write-ahead log. */
        IMMEDIATE("QUIT"),
        /** Leaves it no choice; the next start recovers from the write-ahead log. */
        KILL("KILL");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    static Path pidFile(Layout layout) {
        return layout.database().resolve("postmaster.pid");
    }

    /** The process that the folder's postmaster.pid names, whether or not it still lives. */
    static Optional<Postmaster> recordedIn(Layout layout) throws IOException {
        List<String> lines = Text.read(pidFile(layout)).lines().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            // A single-user server writes its process id with a minus sign.
            long pid = Math.abs(Long.parseLong(lines.get(PID_LINE).strip()));
            return Optional.of(new Postmaster(layout, pid));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean saysReady() throws IOException {
        List<String> lines = Text.read(pidFile(layout)).lines().toList();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals(READY);
    }

    boolean exists() {
        return ProcessHandle.of(pid).isPresent();
    }

    /**
     * Whether the process is a PostgreSQL of this data folder and not a stranger that was given the
     * same number later. Its program lies inside the data folder, and no other data folder's does.
     * In a container only the command line may be read, elsewhere the program's path is surer. A
     * dead process that nobody has collected has neither.
     */
    boolean servesThisFolder() {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(info -> info.command().or(info::commandLine))
                .map(command -> command.startsWith(layout.postgres() + "/"))
                .orElse(false);
    }

    void signal(Stop stop) {
        Program.run(
                List.of("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", stop.signal, Long.toString(pid)),
                layout.dataFolder(),
                SIGNAL_WAIT);
    }

    /** Forgets a process id that now belongs to a stranger, who would make PostgreSQL refuse. */
    void forget() throws IOException {
        Files.deleteIfExists(pidFile(layout));
    }
}
