package socai.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socai.testing.BreaksConnections;

/**
 * All tests share one data folder, whose name has spaces and Vietnamese letters: creating it is the
 * slow part, and starting on what an earlier run left is what the server is for.
 */
@Timeout(60)
@BreaksConnections
class EmbeddedServerTest {
    @TempDir static Path temporary;

    @BeforeAll
    static void startTwiceWhereAnEarlierFirstStartWasInterrupted() throws IOException {
        // As root the server runs under another account, which must be able to enter the folder.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(layout().postgres().resolve("creating-1/base"));
        Files.createDirectories(layout().postgres().resolve("unpacking-1/bin"));
        EmbeddedServer.start(dataFolder()).close();
    }

    @Test
    void commitsReachTheDisk() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(shown(server, "fsync")).isEqualTo("on");
            assertThat(shown(server, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(server, "full_page_writes")).isEqualTo("on");
            assertThat(shown(server, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void noSettingsFileCanMakeCommitsLessDurable() throws SQLException, IOException {
        Files.writeString(
                layout().localSettings(),
                "work_mem = 9MB\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(shown(server, "work_mem")).isEqualTo("9MB");
            assertThat(shown(server, "fsync")).isEqualTo("on");
            assertThat(shown(server, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(server, "full_page_writes")).isEqualTo("on");
        } finally {
            Files.delete(layout().localSettings());
        }
    }

    @Test
    void onlyThisMachineReachesItAndByNoSocketFile() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(shown(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Postmaster.pidFile(layout()))
                    .content()
                    .as("the fifth line names the folder of the socket")
                    .matches("(?s)([^\\n]+\\n){4}\\n127\\.0\\.0\\.1\\n.*");
        }
    }

    @Test
    void textIsUtf8AndSortsTheSameOnEveryMachineAndTimeIsUtc() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(
                            asked(
                                    server,
                                    "SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)"
                                            + " FROM pg_database WHERE datname = current_database()"))
                    .containsExactly("UTF8 b C.UTF-8");
            assertThat(asked(server, "SELECT current_setting('timezone')")).containsExactly("UTC");
            assertThat(shown(server, "log_timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void theOwnerOfTheDatabaseMayCreateRolesAndIsNoSuperuser() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(
                            asked(
                                    server,
                                    "SELECT concat_ws(' ', d.datname, r.rolcreaterole, r.rolsuper)"
                                            + " FROM pg_roles r JOIN pg_database d ON d.datdba = r.oid"
                                            + " WHERE r.rolname = current_user"))
                    .containsExactly("socai t f");
        }
    }

    @Test
    void aWrongPasswordAndTheSuperuserAreRefused() {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> login(server.jdbcUrl(), server.user(), "guessed"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> login(server.jdbcUrl(), "postgres", server.password()))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void thePasswordIsKeptOutsideTheDatabaseForItsOwnerOnly() throws IOException {
        String first = passwordOfOneStart();

        assertThat(passwordOfOneStart()).isEqualTo(first).hasSize(64);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(layout().password())))
                .isEqualTo("rw-------");
        assertThat(layout().password().startsWith(layout().database())).isFalse();
    }

    @Test
    void aLostPasswordFileIsReplacedAndTheNewPasswordWorks() throws IOException, SQLException {
        String lost = passwordOfOneStart();
        Files.delete(layout().password());

        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(server.password()).isNotEqualTo(lost);
            assertThat(asked(server, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void rowsSurviveCloseAndStart() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            tell(
                    server,
                    "CREATE TABLE closed (name text)",
                    "INSERT INTO closed VALUES ('Lường Thị Én')");
        }
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(asked(server, "SELECT name FROM closed")).containsExactly("Lường Thị Én");
        }
    }

    @Test
    void committedRowsSurviveTheKillOfTheServerAndItsEndIsNoticed() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder());
                Connection open = login(server.jdbcUrl(), server.user(), server.password())) {
            tell(server, "CREATE TABLE killed (n int)", "INSERT INTO killed VALUES (1), (2)");
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.execute("INSERT INTO killed VALUES (3)");
            }

            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            assertThat(server.exited().get(10, TimeUnit.SECONDS)).isNotZero();
        }
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(asked(server, "SELECT n FROM killed ORDER BY n")).containsExactly("1", "2");
        }
    }

    @Test
    void aStartWaitsForTheSessionThatOutlivesItsKilledServer() throws Exception {
        ProcessHandle session;
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder());
                Connection open = login(server.jdbcUrl(), server.user(), server.password());
                Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            session = ProcessHandle.of(row.getLong(1)).orElseThrow();
            order("kill -s STOP " + session.pid());
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            server.exited().get(10, TimeUnit.SECONDS);
        }
        CompletableFuture<EmbeddedServer> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedServer.start(dataFolder()));
        Deadline deadline = Deadline.in(Duration.ofSeconds(20));
        while (!Text.read(layout().startOutput()).contains("pre-existing shared memory")
                && !starting.isDone()
                && !deadline.passed()) {
            deadline.pause();
        }
        assertThat(starting).isNotDone();

        session.destroyForcibly();

        try (EmbeddedServer server = starting.get(30, TimeUnit.SECONDS)) {
            assertThat(asked(server, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void theServerThatAKilledSoCaiLeftRunningGivesWayToExactlyOneNewServer() throws Exception {
        long orphan;
        try (ServerInAnotherProcess other = ServerInAnotherProcess.start(dataFolder())) {
            orphan = other.serverPid();
            try (Connection connection =
                            login(
                                    other.jdbcUrl(),
                                    "socai",
                                    Text.read(layout().password()).strip());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE orphaned (n int)");
                statement.execute("INSERT INTO orphaned VALUES (1)");
            }
            other.kill();
        }
        assertThat(postmasters()).containsExactly(orphan);

        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(asked(server, "SELECT n FROM orphaned")).containsExactly("1");
            assertThat(postmasters()).containsExactly(server.pid()).doesNotContain(orphan);
        }
        assertThat(postmasters()).isEmpty();
    }

    @Test
    void aNoteWithTheNumberOfAStrangersProcessHindersNobody() throws Exception {
        Process stranger = new ProcessBuilder("cat").start();
        try {
            Files.writeString(
                    Postmaster.pidFile(layout()),
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n\nready\n"
                            .formatted(stranger.pid(), layout().database()));
            Leftover.stop(layout());

            assertThat(Postmaster.pidFile(layout())).doesNotExist();
            try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
                assertThat(asked(server, "SELECT 1")).containsExactly("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstKeepsTheFolder() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            refused(CannotStart.Reason.FOLDER_IN_USE, dataFolder())
                    .withMessageContaining(dataFolder().toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid());

            try (ServerInAnotherProcess other = ServerInAnotherProcess.start(dataFolder())) {
                assertThat(other.refusal())
                        .contains(dataFolder().toString())
                        .contains("process " + ProcessHandle.current().pid());
            }
            assertThat(asked(server, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aStartOnTheFolderOfAnotherProcessIsRefusedWithItsNumber() throws Exception {
        try (ServerInAnotherProcess other = ServerInAnotherProcess.start(dataFolder())) {
            refused(CannotStart.Reason.FOLDER_IN_USE, dataFolder())
                    .withMessageContaining("process " + other.pid());
        }
    }

    @Test
    void aRefusedStartLeavesTheFolderFree() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("older/postgres/database"));
        Files.writeString(folder.resolve("PG_VERSION"), "17\n");

        refused(CannotStart.Reason.OTHER_MAJOR_VERSION, temporary.resolve("older"))
                .withMessageContaining("made by PostgreSQL 17")
                .withMessageContaining("brings PostgreSQL 18");
        refused(CannotStart.Reason.OTHER_MAJOR_VERSION, temporary.resolve("older"));
        assertThat(Folders.children(folder)).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedByName() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");

        refused(CannotStart.Reason.FOLDER_NOT_WRITABLE, file.resolve("data"))
                .withMessageContaining(file.resolve("data").toString());
    }

    @Test
    void aFullDiskIsRefusedBeforeAnythingIsWritten() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Folders.requireFree(temporary, Long.MAX_VALUE))
                .withMessageContaining("MiB free")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CannotStart.Reason.DISK_FULL));
    }

    @Test
    void aDiskThatFillsUpIsCalledFullWhoeverNoticesIt() {
        CannotStart complaint =
                Complaint.of(
                        layout(),
                        "did not start",
                        "FATAL:  could not write: No space left on device");

        assertThat(complaint.reason()).isEqualTo(CannotStart.Reason.DISK_FULL);
    }

    @Test
    void aMachineWithoutBinariesIsToldToUseAnExternalServer() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Binaries.unpackedIn(layout(), Platform.of("Windows 11", "amd64")))
                .withMessageContaining("SOCAI_DB_URL")
                .satisfies(e ->
                        assertThat(e.reason()).isEqualTo(CannotStart.Reason.UNSUPPORTED_PLATFORM));
    }

    @Test
    void theMachinesWithBinariesAreLinuxAndMacOsOnBothProcessors() {
        List<String> names = new ArrayList<>();
        for (String os : List.of("Linux", "Mac OS X")) {
            for (String arch : List.of("amd64", "aarch64")) {
                names.add(Platform.of(os, arch).archive());
            }
        }

        assertThat(names)
                .allSatisfy(name ->
                        assertThat(getClass().getClassLoader().getResource(name))
                                .as(name)
                                .isNotNull());
    }

    @Test
    void theRemainsOfAnInterruptedFirstStartAreGoneAndTheProgramsAreThereOnce() throws IOException {
        List<String> names =
                Folders.children(layout().postgres()).stream()
                        .map(path -> path.getFileName().toString())
                        .toList();

        assertThat(names)
                .noneMatch(name -> name.startsWith("creating-") || name.startsWith("unpacking-"))
                .filteredOn(name -> name.startsWith("programs-"))
                .hasSize(1);
    }

    @Test
    void theServerDoesNotHearWhatTheTerminalSaysToSoCai() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            assertThat(OwnSession.prefix()).isNotEmpty();
            assertThat(processGroup(server.pid()))
                    .isNotEqualTo(processGroup(ProcessHandle.current().pid()));
        }
    }

    private static Path dataFolder() {
        return temporary.resolve("Sổ Cái của tỉnh Thái Nguyên");
    }

    private static Layout layout() {
        return new Layout(Folders.writable(temporary).resolve(dataFolder().getFileName()));
    }

    private static String passwordOfOneStart() {
        try (EmbeddedServer server = EmbeddedServer.start(dataFolder())) {
            return server.password();
        }
    }

    private static ThrowableAssertAlternative<CannotStart> refused(
            CannotStart.Reason reason, Path folder) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(folder).close())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static String shown(EmbeddedServer server, String setting) throws SQLException {
        return asked(server, "SHOW " + setting).getFirst();
    }

    private static List<String> asked(EmbeddedServer server, String question) throws SQLException {
        try (Connection connection = login(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static void tell(EmbeddedServer server, String... orders) throws SQLException {
        try (Connection connection = login(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }

    private static Connection login(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /**
     * The servers of the folder; the processes they start for themselves have no such arguments.
     */
    private static List<Long> postmasters() {
        String program = layout().postgres() + "/";
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .commandLine()
                                .filter(line -> line.startsWith(program))
                                .filter(line -> line.contains("-D " + layout().database()))
                                .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void order(String command) {
        assertThat(Program.run(List.of("sh", "-c", command), temporary, Duration.ofSeconds(10)))
                .returns(0, Program.Outcome::exitCode);
    }

    private static String processGroup(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.exists(stat)) {
            String afterName = Files.readString(stat).replaceFirst("(?s).*\\) ", "");
            return afterName.split(" ", -1)[2];
        }
        return Program.run(
                        List.of("ps", "-o", "pgid=", "-p", Long.toString(pid)),
                        temporary,
                        Duration.ofSeconds(10))
                .output();
    }
}
