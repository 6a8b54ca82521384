package socai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole product on an empty data folder and a free port, until it is closed. */
final class Product implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Clock clock;
    private SoCai.Running running;

    private Product(Path folder, int port, Clock clock, SoCai.Running running) {
        this.folder = folder;
        this.port = port;
        this.clock = clock;
        this.running = running;
    }

    /**
     * Starts it.
     *
     * @param demoPeople size of the demonstration, 0 for none
     */
    static Product start(int demoPeople) {
        return start(demoPeople, Clock.systemUTC());
    }

    /** Starts it by another clock. */
    static Product start(int demoPeople, Clock clock) {
        Path folder = emptyFolder();
        int port = freePort();
        return new Product(
                folder, port, clock, SoCai.run(settings(folder, port, demoPeople), clock));
    }

    /** Stops it and starts it again on what it left. */
    void restart(int demoPeople) {
        running.close();
        running = SoCai.run(settings(folder, port, demoPeople), clock);
    }

    /** Stops it and leaves what it has written. */
    void stop() {
        running.close();
    }

    /** Starts it on what it left. */
    void resume() {
        running = SoCai.run(settings(), clock);
    }

    /** How it runs, without a demonstration. */
    Settings settings() {
        return settings(folder, port, 0);
    }

    /** The same under another name of the log. */
    Settings settings(String logOrigin) {
        return new Settings(Side.ALL, port, folder, null, 0, logOrigin);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Where its data is. */
    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /** A part of the running product. */
    <T> T part(Class<T> type) {
        return running.context().getBean(type);
    }

    /** The part of that name. */
    <T> T part(String name, Class<T> type) {
        return running.context().getBean(name, type);
    }

    Client client() {
        return new Client(address());
    }

    @Override
    public void close() {
        running.close();
        delete(folder);
    }

    /** A new folder that the account of the database server may enter. */
    static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("socai-test");
            return Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings settings(Path folder, int port, int demoPeople) {
        return new Settings(Side.ALL, port, folder, null, demoPeople, Settings.LOG_ORIGIN);
    }
}
