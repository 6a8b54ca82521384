package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does first: {@code ./socai run} where nothing was ever built or tested. */
@Timeout(600)
class FirstBuildTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_IN_A_CLONE = Set.of("target", ".git", "node_modules");

    @TempDir Path machine;

    @Test
    void aFreshCloneIsBuiltByItsFirstStartWithoutTestsAndThenTheProgramAnswers() throws Exception {
        Path clone = cloned();

        Process process = begin(clone, "run", "--no-such-option");

        assertThat(process.waitFor(540, TimeUnit.SECONDS)).isTrue();
        assertThat(said())
                .contains("Building, the first time")
                .contains("unknown option «--no-such-option»")
                .doesNotContain("build failed");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    private Process begin(Path clone, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", clone.resolve("socai").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(machine.resolve("said").toFile());
        builder.command().addAll(List.of(arguments));
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SOCAI_DATA", machine.resolve("data").toString());
        // What Maven told the build that runs this test is not for the other one.
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private String said() throws IOException {
        return Files.readString(machine.resolve("said"), UTF_8);
    }

    private Path cloned() throws IOException {
        Path clone = machine.resolve("clone");
        Files.walkFileTree(
                PROJECT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        if (NOT_IN_A_CLONE.contains(String.valueOf(folder.getFileName()))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(clone.resolve(PROJECT.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!NOT_IN_A_CLONE.contains(String.valueOf(file.getFileName()))) {
                            Files.copy(file, clone.resolve(PROJECT.relativize(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return clone;
    }
}
