package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The auditor in Go, built once from src/test/go with the packages of Debian. */
final class Auditor {

    private static final Path SOURCE = Path.of("src", "test", "go", "auditor", "main.go");
    private static final long SECONDS_MAX = 120;

    /** What it said, and whether it accepted. */
    record Verdict(boolean accepted, String said) {}

    private final Path folder;
    private final Path program;

    private Auditor(Path folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /** Builds it in this folder. */
    static Auditor in(Path folder) {
        Path program = folder.resolve("auditor");
        Verdict built =
                run(
                        folder,
                        List.of(
                                "go",
                                "build",
                                "-o",
                                program.toString(),
                                SOURCE.toAbsolutePath().toString()));
        assertThat(built.accepted())
                .as("go build, which needs golang-go and golang-golang-x-mod-dev: " + built.said())
                .isTrue();
        return new Auditor(folder, program);
    }

    Verdict judge(String... words) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        return run(folder, command);
    }

    private static Verdict run(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "GO111MODULE", "off",
                                "GOPATH", "/usr/share/gocode",
                                "GOFLAGS", "",
                                "GOPROXY", "off",
                                "GOCACHE", folder.resolve("cache").toString()));
        Path said = folder.resolve("said");
        builder.redirectOutput(said.toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command);
            }
            return new Verdict(process.exitValue() == 0, Files.readString(said, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
