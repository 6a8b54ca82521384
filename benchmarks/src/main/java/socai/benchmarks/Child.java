package socai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The product as an operator runs it: a process of its own, which can be killed. */
final class Child implements AutoCloseable {

    private static final long READY_SECONDS_MAX = 180;
    private static final long END_SECONDS_MAX = 60;

    private final Process process;
    private final Path folder;
    private final Path said;
    private final int port;

    private Child(Process process, Path folder, Path said, int port) {
        this.process = process;
        this.folder = folder;
        this.said = said;
        this.port = port;
    }

    /** The words after {@code java} that name the product in its built jar. */
    static List<String> ofJar() {
        Path jar = Path.of("app", "target", "socai-exec.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("there is no %s: start ./socai bench".formatted(jar));
        }
        return List.of("-jar", jar.toString());
    }

    /** The words after {@code java} that name the product in this class path. */
    static List<String> ofClassPath() {
        return List.of("-cp", System.getProperty("java.class.path"), "socai.app.SoCai");
    }

    /**
     * Runs it on this data folder and returns when its pages can be read.
     *
     * @param program {@link #ofJar} or {@link #ofClassPath}
     * @param settings environment variables
     */
    static Child run(
            List<String> program, Path folder, Map<String, String> settings, String... options) {
        Child child = begin(program, folder, settings, "run", options);
        await(
                READY_SECONDS_MAX,
                () -> child.said().contains("Sổ Cái: http://") || !child.process.isAlive());
        if (!child.said().contains("Sổ Cái: http://")) {
            child.close();
            throw new IllegalStateException("it did not start; it said: " + child.said());
        }
        return child;
    }

    /** Runs one of its offline commands to the end; gives the exit code. */
    static int command(List<String> program, Path folder, String command) {
        try (Child child = begin(program, folder, Map.of(), command)) {
            return child.awaitExit();
        }
    }

    private static Child begin(
            List<String> program,
            Path folder,
            Map<String, String> settings,
            String command,
            String... options) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dstderr.encoding=UTF-8",
                                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(program);
        words.add(command);
        words.addAll(List.of(options));
        int port = freePort();
        try {
            Path said = Files.createTempFile("socai-said", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("SOCAI_DATA", folder.toString());
            environment.put("SOCAI_PORT", Integer.toString(port));
            environment.put("LC_ALL", "C.UTF-8");
            environment.putAll(settings);
            return new Child(builder.start(), folder, said, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends the program as {@code kill -9} does; its database server stays behind. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Ends the database server as {@code kill -9} does; the program then ends by itself. */
    void killDatabase() {
        Path note = folder.resolve(Path.of("postgres", "database", "postmaster.pid"));
        try {
            long postmaster = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitExit();
    }

    private int awaitExit() {
        await(END_SECONDS_MAX, () -> !process.isAlive());
        if (process.isAlive()) {
            throw new IllegalStateException("it still runs; it said: " + said());
        }
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(long secondsMax, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsMax);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it in order, as Ctrl-C does, and without if need be. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            await(END_SECONDS_MAX, () -> !process.isAlive());
            process.destroyForcibly();
        }
        try {
            Files.deleteIfExists(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
