package socai.app.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the server's process and waits until it says that it is ready. */
final class Launch {
    /** Long, because a server that was killed first replays up to max_wal_size of its log. */
    private static final Duration READY_WAIT = Duration.ofMinutes(5);

    /** How long the sessions of a killed server may go on holding its memory. */
    private static final Duration MEMORY_WAIT = Duration.ofMinutes(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int PORT_ATTEMPTS = 5;

    private final Layout layout;
    private final Platform platform;
    private final Binaries binaries;
    private final ServerAccount account;

    Launch(Layout layout, Platform platform, Binaries binaries, ServerAccount account) {
        this.layout = layout;
        this.platform = platform;
        this.binaries = binaries;
        this.account = account;
    }

    /** A server that is ready, and the port it listens on. */
    record Running(Process process, int port) {}

    Running run() throws IOException {
        Deadline memory = Deadline.in(MEMORY_WAIT);
        int portAttempts = 0;
        while (true) {
            int port = freePort();
            Settings.write(layout, port);
            Process process = start();
            if (becomesReady(process)) {
                return new Running(process, port);
            }
            String words = ServerLog.lastWords(layout);
            if (isPortTaken(words) && ++portAttempts < PORT_ATTEMPTS) {
                continue;
            }
            if (isMemoryHeld(words) && !memory.passed()) {
                memory.pause();
                continue;
            }
            throw Complaint.of(layout, "did not start", words);
        }
    }

    private Process start() throws IOException {
        List<String> server = new ArrayList<>();
        server.add(binaries.postgres().toString());
        server.addAll(Settings.arguments(layout, platform));
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(account.command(server));
        Files.deleteIfExists(layout.startOutput());
        // A file and no pipe: a pipe would break under the server when this process is killed.
        return Program.inPlainEnvironment(command)
                .directory(layout.postgres().toFile())
                .redirectErrorStream(true)
                .redirectOutput(layout.startOutput().toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    /** Whether the server became ready; false when it ended by itself. */
    private boolean becomesReady(Process process) throws IOException {
        Postmaster postmaster = new Postmaster(layout, process.pid());
        Deadline deadline = Deadline.in(READY_WAIT);
        boolean settled = false;
        try {
            while (!deadline.passed()) {
                if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    settled = true;
                    return false;
                }
                if (postmaster.saysReady()) {
                    settled = true;
                    return true;
                }
            }
            throw Complaint.of(
                    layout,
                    "was not ready after " + READY_WAIT.toSeconds() + " s",
                    ServerLog.lastWords(layout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(
                    CannotStart.Reason.SERVER_FAILED, "Interrupted while PostgreSQL started", e);
        } finally {
            if (!settled) {
                process.destroyForcibly();
            }
        }
    }

    /** Another program may take the port before the server does; then another port is tried. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isPortTaken(String words) {
        return words.contains("could not create any TCP/IP sockets");
    }

    /** The server was killed and its sessions, which keep its shared memory, are not gone yet. */
    private static boolean isMemoryHeld(String words) {
        return words.contains("pre-existing shared memory block");
    }
}
