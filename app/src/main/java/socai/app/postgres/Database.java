package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database folder: made once, in a place beside it, and moved where it belongs in one step when
 * its role and its database exist. A start that is killed half-way leaves nothing half-made.
 */
final class Database {
    static final String OWNER = "socai";
    static final String NAME = "socai";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String SUPERUSER = "postgres";
    private static final String UNFINISHED = "creating-";
    private static final int MAJOR_VERSION = 18;
    private static final Duration INITDB_WAIT = Duration.ofMinutes(3);
    private static final Duration SINGLE_USER_WAIT = Duration.ofMinutes(5);

    private final Layout layout;
    private final Binaries binaries;
    private final ServerAccount account;

    Database(Layout layout, Binaries binaries, ServerAccount account) {
        this.layout = layout;
        this.binaries = binaries;
        this.account = account;
    }

    /** Refuses a folder of another major version; such a folder is not touched at all. */
    static void requireSameMajorVersion(Layout layout) throws IOException {
        String version = Text.read(layout.database().resolve("PG_VERSION")).strip();
        if (!version.isEmpty() && !version.equals(Integer.toString(MAJOR_VERSION))) {
            throw new CannotStart(
                    CannotStart.Reason.OTHER_MAJOR_VERSION,
                    "The database in %s was made by PostgreSQL %s, and this Sổ Cái brings PostgreSQL %d. Start the Sổ Cái that made it, or load its dump into a new data folder."
                            .formatted(layout.database(), version, MAJOR_VERSION));
        }
    }

    void prepare(Password password) throws IOException {
        if (!Files.isDirectory(layout.database())) {
            create(password);
        } else {
            requireOwner();
            Folders.give(layout.database(), account.uid(), account.gid());
            if (password.isNew()) {
                LOG.warn("{} was missing; a new password is set", layout.password());
                singleUser(layout.database(), "ALTER ROLE " + OWNER + secret(password));
            }
        }
    }

    private void requireOwner() throws IOException {
        int owner = Folders.uid(layout.database());
        if (owner != account.uid() && !account.callerIsRoot()) {
            throw new CannotStart(
                    CannotStart.Reason.FOLDER_NOT_WRITABLE,
                    "The database in %s belongs to the user with number %d, and Sổ Cái runs as number %d. Start Sổ Cái as the same user as before."
                            .formatted(layout.database(), owner, account.uid()));
        }
    }

    private void create(Password password) throws IOException {
        removeUnfinished();
        LOG.info("Creating the database in {}", layout.database());
        Path unfinished = Files.createTempDirectory(layout.postgres(), UNFINISHED);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        Folders.give(unfinished, account.uid(), account.gid());
        initialise(unfinished);
        singleUser(
                unfinished,
                "CREATE ROLE " + OWNER + " LOGIN CREATEROLE" + secret(password),
                "CREATE DATABASE " + NAME + " OWNER " + OWNER);
        Files.move(unfinished, layout.database(), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(layout.postgres());
    }

    private void removeUnfinished() throws IOException {
        for (Path child : Folders.children(layout.postgres())) {
            if (String.valueOf(child.getFileName()).startsWith(UNFINISHED)) {
                Folders.delete(child);
            }
        }
    }

    private static String secret(Password password) {
        return " PASSWORD '" + password.value() + "'";
    }

    private void initialise(Path folder) {
        run(
                List.of(
                        binaries.initdb().toString(),
                        "--pgdata=" + folder,
                        "--username=" + SUPERUSER,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--auth=reject",
                        "--data-checksums"),
                "",
                INITDB_WAIT);
    }

    /** Runs statements as the superuser, who needs no password because nobody else can connect. */
    private void singleUser(Path folder, String... statements) {
        run(
                List.of(
                        binaries.postgres().toString(),
                        "--single",
                        "-D",
                        folder.toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        SUPERUSER),
                String.join("\n", statements) + "\n",
                SINGLE_USER_WAIT);
    }

    private void run(List<String> program, String input, Duration wait) {
        Program.Outcome outcome =
                Program.run(account.command(program), layout.postgres(), input, wait);
        if (!outcome.succeeded()) {
            throw Complaint.of(layout, "could not create its database", outcome.output());
        }
    }
}
