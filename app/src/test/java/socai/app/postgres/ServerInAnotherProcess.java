package socai.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second Sổ Cái process that holds a data folder until it is killed or its input ends. */
final class ServerInAnotherProcess implements AutoCloseable {
    private static final String STARTED = "started ";
    private static final String REFUSED = "refused ";

    private final Process process;
    private final String answer;

    private ServerInAnotherProcess(Process process, String answer) {
        this.process = process;
        this.answer = answer;
    }

    static ServerInAnotherProcess start(Path dataFolder) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Dstdout.encoding=UTF-8",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ServerInAnotherProcess.class.getName(),
                                        dataFolder.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(STARTED) && !line.startsWith(REFUSED)) {
            line = said.readLine();
        }
        return new ServerInAnotherProcess(process, String.valueOf(line));
    }

    long pid() {
        return process.pid();
    }

    String refusal() {
        return answer.startsWith(REFUSED) ? answer.substring(REFUSED.length()) : "";
    }

    /** The process id of the PostgreSQL it started. */
    long serverPid() {
        return Long.parseLong(answer.substring(STARTED.length()).split(" ", -1)[0]);
    }

    String jdbcUrl() {
        return answer.substring(STARTED.length()).split(" ", -1)[1];
    }

    /** Ends the process as {@code kill -9} does: nothing of it gets the chance to clean up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    @SuppressWarnings("SystemOut") // the answer to the test that started this process
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]))) {
            System.out.println(STARTED + server.pid() + " " + server.jdbcUrl());
            waitForEndOf(System.in);
        } catch (CannotStart e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }

    private static void waitForEndOf(InputStream input) throws IOException {
        while (input.read() >= 0) {
            // what is said does not matter, only that it ends
        }
    }
}
