package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 that Sổ Cái starts for itself and that keeps what was committed: after a kill of
 * this process or of the server, and after a loss of power as far as the disk is honest.
 *
 * <p>It listens on 127.0.0.1 only, on a free port that changes with every start, and asks for a
 * password. One process at a time holds a data folder. A server that a killed Sổ Cái left running
 * is stopped by the next start.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final long BYTES_TO_CREATE = 512L * 1024 * 1024;

    /** Little, because a ledger on a nearly full disk should still be read. */
    private static final long BYTES_TO_START = 64L * 1024 * 1024;

    private static final Duration LOGIN_WAIT = Duration.ofSeconds(30);
    private static final Duration FAST_WAIT = Duration.ofMinutes(1);
    private static final Duration IMMEDIATE_WAIT = Duration.ofSeconds(10);
    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Process process;
    private final int port;
    private final Password password;

    private EmbeddedServer(
            FolderLock lock, Layout layout, Launch.Running running, Password password) {
        this.lock = lock;
        this.process = running.process();
        this.port = running.port();
        this.postmaster = new Postmaster(layout, process.pid());
        this.password = password;
    }

    /**
     * Starts the server on the data folder, which is made if it is missing, and returns when a
     * session has logged in.
     *
     * @throws CannotStart with a sentence for the operator; then no server runs and the folder is
     *     free again
     */
    public static EmbeddedServer start(Path dataFolder) {
        Layout layout = new Layout(Folders.writable(dataFolder));
        try {
            FolderLock lock = FolderLock.acquire(layout);
            boolean started = false;
            try {
                EmbeddedServer server = start(layout, lock);
                started = true;
                return server;
            } finally {
                if (!started) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw Folders.unusable(dataFolder, e);
        }
    }

    private static EmbeddedServer start(Layout layout, FolderLock lock) throws IOException {
        Database.requireSameMajorVersion(layout);
        Folders.requireFree(
                layout.dataFolder(),
                Files.isDirectory(layout.database()) ? BYTES_TO_START : BYTES_TO_CREATE);
        Files.createDirectories(layout.postgres());
        Files.setPosixFilePermissions(
                layout.postgres(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Platform platform = Platform.current();
        Binaries binaries = Binaries.unpackedIn(layout, platform);
        ServerAccount account = ServerAccount.forRunning(binaries, layout);
        Leftover.stop(layout);
        binaries.removeOthers(layout);
        Password password = Password.in(layout);
        new Database(layout, binaries, account).prepare(password);
        ServerLog.prepare(layout, account);
        Launch.Running running = new Launch(layout, platform, binaries, account).run();
        EmbeddedServer server = new EmbeddedServer(lock, layout, running, password);
        server.requireLogin();
        LOG.info("PostgreSQL runs in {} on port {}", layout.dataFolder(), running.port());
        return server;
    }

    /** Where the database {@code socai} is reached by JDBC; good until this server is closed. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Database.NAME;
    }

    /** The role that owns the database. It may create roles and is no superuser. */
    public String user() {
        return Database.OWNER;
    }

    /** The password of {@link #user()}; the same at every start on the same folder. */
    public String password() {
        return password.value();
    }

    /** The server's process, for the operator's logs. */
    public long pid() {
        return process.pid();
    }

    /**
     * Completes with the exit code when the server ends, by {@link #close()} or by itself. Whoever
     * needs the database should end too: nothing restarts it.
     */
    public CompletableFuture<Integer> exited() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Stops the server and gives the folder free: first so that sessions are rolled back and a
     * checkpoint is written, after a minute at once. Closing twice does nothing more.
     */
    @Override
    public void close() {
        stop();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be given back before the end", e);
        }
    }

    private void stop() {
        boolean gone =
                isGoneAfter(Postmaster.Stop.FAST, FAST_WAIT)
                        || isGoneAfter(Postmaster.Stop.IMMEDIATE, IMMEDIATE_WAIT)
                        || isGoneAfter(Postmaster.Stop.KILL, KILL_WAIT);
        if (!gone) {
            LOG.error("PostgreSQL (process {}) does not stop", process.pid());
        }
    }

    private boolean isGoneAfter(Postmaster.Stop stop, Duration wait) {
        if (!process.isAlive()) {
            return true;
        }
        postmaster.signal(stop);
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void requireLogin() {
        Properties login = new Properties();
        login.setProperty("user", user());
        login.setProperty("password", password());
        login.setProperty("loginTimeout", Long.toString(LOGIN_WAIT.toSeconds()));
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), login)) {
            LOG.debug("Logged in to {}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            stop();
            throw new CannotStart(
                    CannotStart.Reason.SERVER_FAILED,
                    "PostgreSQL in %s started and refuses the login: %s"
                            .formatted(postmaster.layout().dataFolder(), e.getMessage()),
                    e);
        }
    }
}
