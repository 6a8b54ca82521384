package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on machines that have only what each test gives them: a PATH with a few standard
 * programs, and JDKs that are scripts saying how they were called.
 */
@Timeout(30)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("../socai").toAbsolutePath().normalize();
    private static final List<String> STANDARD_PROGRAMS =
            List.of(
                    "sh",
                    "cat",
                    "dirname",
                    "readlink",
                    "grep",
                    "id",
                    "uname",
                    "find",
                    "cksum",
                    "sort",
                    "rm");

    @TempDir Path machine;
    private final Map<String, String> environment = new HashMap<>();

    record Answer(int exitCode, String text) {}

    @BeforeEach
    void giveTheMachineStandardProgramsAndNoJdk() throws IOException {
        Path programs = Files.createDirectories(machine.resolve("programs"));
        for (String name : STANDARD_PROGRAMS) {
            Files.createSymbolicLink(programs.resolve(name), installed(name));
        }
        environment.put("PATH", programs.toString());
        environment.put("HOME", machine.toString());
        environment.put("SOCAI_JDK_FOLDERS", machine.resolve("jdks").toString());
    }

    @Test
    void helpNamesTheCommandsAndTheSettingsAndNeedsNoJdk() throws Exception {
        Answer answer = socai("help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text())
                .contains("./socai run", "./socai test", "./socai bench", "./socai verify")
                .contains("SOCAI_PORT", "SOCAI_DATA", "SOCAI_DB_URL", "SOCAI_DB_USER")
                .contains("SOCAI_DB_PASSWORD", "SOCAI_CHROMIUM");
    }

    @Test
    void withoutAJdkItSaysInBothLanguagesWhatToInstall() throws Exception {
        environment.put("JAVA_HOME", machine.resolve("nowhere").toString());

        Answer answer = socai("run");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text())
                .contains("Sổ Cái needs a JDK 25 and found none")
                .contains("Sổ Cái cần JDK 25")
                .doesNotContain("Building");
    }

    @Test
    void aJdkOfAnotherVersionAndAJreAreNotTaken() throws Exception {
        jdk("jdks/older", "17.0.9");
        jdk("jdks/newer", "26.0.1");
        Files.delete(jdk("jdks/without-compiler", "25.0.1").resolve("bin/javac"));

        Answer answer = socai("run");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("needs a JDK 25 and found none");
    }

    @Test
    void aJdkIsTakenFromJavaHomeBeforeThePathAndFromThePathBeforeTheInstallFolders()
            throws Exception {
        Path copy = copyOfTheProjectThatIsBuilt("project");
        jdk("jdks/installed", "25.0.1");
        assertThat(run(copy.resolve("socai"), "verify").text()).contains("jdks/installed");

        Path onPath = jdk("on-path", "25");
        environment.merge("PATH", onPath.resolve("bin").toString(), (all, one) -> all + ":" + one);
        assertThat(run(copy.resolve("socai"), "verify").text()).contains("on-path");

        environment.put("JAVA_HOME", jdk("named", "25.0.2").toString());
        assertThat(run(copy.resolve("socai"), "verify").text()).contains("named");
    }

    @Test
    void aPortThatIsNoneIsRefusedBeforeAnythingIsBuilt() throws Exception {
        for (String port : List.of("0", "65536", "-1", "80a", "", "99999999999999999999")) {
            environment.put("SOCAI_PORT", port);

            Answer answer = socai("run");

            assertThat(answer.exitCode()).as(port).isEqualTo(2);
            assertThat(answer.text())
                    .contains("SOCAI_PORT must be a number from 1 to 65535 and is '" + port + "'");
        }
    }

    @Test
    void withoutABrowserTheTestsDoNotBegin() throws Exception {
        jdk("jdks/installed", "25.0.1");

        Answer answer = socai("test");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("apt-get install chromium", "SOCAI_CHROMIUM");
    }

    @Test
    void argumentsReachJavaUnchangedAlsoThroughALinkAndFromAFolderWithSpaces() throws Exception {
        jdk("jdks/installed", "25.0.1");
        Path copy = copyOfTheProjectThatIsBuilt("Sổ Cái, bản 1");
        Path link =
                Files.createSymbolicLink(
                        machine.resolve("ledger"), machine.relativize(copy.resolve("socai")));

        Answer answer = run(link, "verify", "two words", "*");

        assertThat(answer.exitCode()).isEqualTo(7);
        assertThat(answer.text())
                .contains("[-jar][" + copy.resolve("app/target/socai-exec.jar") + "]")
                .contains("[verify][two words][*]");
    }

    @Test
    void itBuildsOnceAndAgainAfterASourceWasAddedChangedOrRemoved() throws Exception {
        jdk("jdks/installed", "25.0.1");
        Path copy = copyOfTheProject("project");
        Path source = copy.resolve("app/src/main/java/One.java");

        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building");
        assertThat(run(copy.resolve("socai"), "run").text()).doesNotContain("Building");
        Files.writeString(source, "class One {}");
        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building");
        assertThat(run(copy.resolve("socai"), "run").text()).doesNotContain("Building");
        Files.writeString(source, "class Two {}");
        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building");
        Files.delete(source);
        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building");
        assertThat(run(copy.resolve("socai"), "run").text()).doesNotContain("Building");
    }

    @Test
    void aFailedBuildIsNotTakenForADoneOne() throws Exception {
        jdk("jdks/installed", "25.0.1");
        Path copy = copyOfTheProject("project");
        program(copy.resolve("mvnw"), "exit 1");

        assertThat(run(copy.resolve("socai"), "run").exitCode()).isEqualTo(2);
        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building", "build failed");
    }

    private Path copyOfTheProjectThatIsBuilt(String name) throws Exception {
        Path copy = copyOfTheProject(name);
        Path jdk = jdk("for-the-build", "25.0.1");
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(run(copy.resolve("socai"), "run").text()).contains("Building");
        environment.remove("JAVA_HOME");
        return copy;
    }

    /** A project whose build only makes an empty program. */
    private Path copyOfTheProject(String name) throws IOException {
        Path copy = machine.resolve(name);
        Files.createDirectories(copy.resolve("app/src/main/java"));
        Files.createDirectories(copy.resolve("app/target"));
        Files.createDirectories(copy.resolve(".mvn"));
        Files.copy(LAUNCHER, copy.resolve("socai"));
        Files.writeString(copy.resolve("pom.xml"), "<project/>");
        Files.writeString(copy.resolve("app/pom.xml"), "<project/>");
        program(copy.resolve("mvnw"), ": > app/target/socai-exec.jar");
        return copy.toRealPath();
    }

    /** A JDK whose java says where it is and how it was called, and ends with 7. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = machine.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/java"), "echo \"$0\"; printf '[%s]' \"$@\"; exit 7");
        program(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String program) {
        for (String folder : List.of("/usr/bin", "/bin")) {
            Path path = Path.of(folder, program);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        throw new IllegalStateException("This machine has no " + program);
    }

    private Answer socai(String... arguments) throws IOException, InterruptedException {
        return run(LAUNCHER, arguments);
    }

    private Answer run(Path launcher, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path said = machine.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(machine.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readString(said, UTF_8));
    }
}
