package socai.command.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A durable PostgreSQL of one test's own, all of whose processes can be killed at once. */
final class KilledServer implements AutoCloseable {

    private static final long END_SECONDS_MAX = 10;

    private final Path data;
    private EmbeddedPostgres server;

    KilledServer() throws IOException {
        data = Files.createTempDirectory("socai-killed").resolve("data");
        server = started(0);
    }

    DataSource database() {
        return server.getPostgresDatabase();
    }

    /** As {@code kill -9} of the whole server does: nothing of it gets the chance to write. */
    void kill() {
        try {
            long pid =
                    Long.parseLong(
                            Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(KilledServer::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on what it left, at the same port. */
    void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = started(port);
    }

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("recovery_init_sync_method", "syncfs");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** Java itself looks but every two seconds at processes that it did not start. */
    private static void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS_MAX);
        while (process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(data.getParent())) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
