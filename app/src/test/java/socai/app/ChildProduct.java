package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The product as an operator runs it: a process of its own, which can be killed. */
final class ChildProduct implements AutoCloseable {

    private static final long READY_SECONDS_MAX = 90;

    private final Process process;
    private final Path said;
    private final Path folder;
    private final int port;

    private ChildProduct(Process process, Path said, Path folder, int port) {
        this.process = process;
        this.said = said;
        this.folder = folder;
        this.port = port;
    }

    /** Begins to run it; does not wait. */
    static ChildProduct begin(Path folder, int port, String... options) {
        return begin(folder, port, Map.of(), options);
    }

    /** Begins to run it under more settings; does not wait. */
    static ChildProduct begin(
            Path folder, int port, Map<String, String> settings, String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dstderr.encoding=UTF-8",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SoCai.class.getName(),
                                "run"));
        command.addAll(List.of(options));
        try {
            Path said = Files.createTempFile("socai-said", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("SOCAI_DATA", folder.toString());
            environment.put("SOCAI_PORT", Integer.toString(port));
            environment.put("LC_ALL", "C.UTF-8");
            environment.putAll(settings);
            return new ChildProduct(builder.start(), said, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it without demonstration and returns when its pages can be read. */
    static ChildProduct run(Path folder) {
        ChildProduct child = begin(folder, Product.freePort(), "--no-demo");
        child.awaitSaid("Sổ Cái: http://");
        return child;
    }

    Client client() {
        return new Client("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitSaid(String words) {
        await(READY_SECONDS_MAX, () -> said().contains(words) || !process.isAlive());
        assertThat(said()).contains(words);
    }

    /** Waits for the end of the process; gives its exit code. */
    int awaitExit(long secondsMax) {
        await(secondsMax, () -> !process.isAlive());
        assertThat(process.isAlive()).as("still runs; it said: %s", said()).isFalse();
        return process.exitValue();
    }

    /** Ends it as the operating system does on {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitExit(10);
    }

    /** Asks it to end, as Ctrl-C and a service manager do. */
    void terminate() {
        process.destroy();
    }

    /** The process id of its database server. */
    long postmaster() {
        Path note = folder.resolve(Path.of("postgres", "database", "postmaster.pid"));
        try (var lines = Files.lines(note)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes whose program lies in the data folder: every process of its database server. */
    static List<ProcessHandle> serversOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().command().orElse("").startsWith(folder.toString()))
                .toList();
    }

    static void await(long secondsMax, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsMax);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            await(20, () -> !process.isAlive());
            process.destroyForcibly();
        }
    }
}
