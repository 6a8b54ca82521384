package socai.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one short-lived program to its end, never longer than a deadline. */
final class Program {
    static final int NOT_RUN = 127;

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Program() {}

    static Outcome run(List<String> command, Path folder, Duration wait) {
        return run(command, folder, "", wait);
    }

    /**
     * Runs the command with {@code input} on its standard input, which must be short enough for the
     * buffer of a pipe. A command that cannot be started, or is not done in time, is an outcome and
     * no exception, because the callers try one way after another.
     */
    static Outcome run(List<String> command, Path folder, String input, Duration wait) {
        try {
            Path output = Files.createTempFile("socai", ".out");
            try {
                return run(command, folder, input, wait, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(NOT_RUN, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome run(
            List<String> command, Path folder, String input, Duration wait, Path output)
            throws IOException {
        Process process =
                inPlainEnvironment(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            feed(process, input);
            if (!process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(
                        NOT_RUN,
                        command.getFirst() + " was not done after " + wait.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(NOT_RUN, "interrupted");
        }
        return new Outcome(process.exitValue(), Text.read(output).strip());
    }

    /**
     * The caller's environment must not reach PostgreSQL: PGDATA or PGPORT would redirect it, and a
     * LANG that the machine does not have makes initdb refuse.
     */
    static ProcessBuilder inPlainEnvironment(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path + ":/usr/sbin:/sbin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static void feed(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        } catch (IOException _) {
            // The program ended before it read everything; its exit code and words tell why.
        }
    }
}
