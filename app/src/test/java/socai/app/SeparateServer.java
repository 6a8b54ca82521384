package socai.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 that somebody else runs, with users and passwords of its own. It keeps its folder
 * and its port when it is killed and started again.
 */
final class SeparateServer implements AutoCloseable {

    private final Path folder;
    private final int port = Product.freePort();
    private EmbeddedPostgres server;

    SeparateServer() {
        this.folder = Product.emptyFolder().resolve("data");
        this.server = start();
        // The superuser alone needs no password, so that this class can see to the server.
        try {
            Files.writeString(
                    folder.resolve("pg_hba.conf"),
                    """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "select pg_reload_conf()");
    }

    /** A user who signs in with this password. */
    void user(String name, String password) {
        execute("postgres", "create role " + name + " login password '" + password + "'");
    }

    /** An empty database, to which {@code options} may add. */
    void database(String name, String owner, String... options) {
        execute(
                "postgres",
                "create database %s owner %s %s".formatted(name, owner, String.join(" ", options)));
    }

    /** Runs a statement as the superuser. */
    void execute(String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What an operator sets to name it. */
    Map<String, String> settings(String database, String user, String password) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SOCAI_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        settings.put("SOCAI_DB_USER", user);
        settings.put("SOCAI_DB_PASSWORD", password);
        return settings;
    }

    /** Ends the server as {@code kill -9} does. */
    void kill() {
        try {
            List<String> note = Files.readAllLines(folder.resolve("postmaster.pid"));
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
            postmaster.destroyForcibly();
            ChildProduct.await(10, () -> !postmaster.isAlive());
            // Nothing is left to stop; this gives the folder free.
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on what it left. */
    void startAgain() {
        server = start();
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Product.delete(folder);
        Files.deleteIfExists(folder.getParent());
    }
}
