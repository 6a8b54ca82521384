package socai.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs under. PostgreSQL refuses to run as root, so a caller that is root
 * (as in most containers) needs another one; an ordinary user runs it under its own name.
 *
 * @param prefix the words before the program that change the account; empty for an ordinary user
 * @param uid the owner that the database's files must have
 * @param gid the group that the database's files must have
 * @param callerIsRoot whether this process may give files to another owner
 */
record ServerAccount(List<String> prefix, int uid, int gid, boolean callerIsRoot) {
    private static final Duration PROBE_WAIT = Duration.ofSeconds(10);
    private static final String RUNS = "exec \"$1\" --version";
    private static final String RUNS_UNDER_A_NAME = "id -un && " + RUNS;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return List.copyOf(command);
    }

    /**
     * Finds the first way in which the program really runs here, by running it.
     *
     * <p>For root, {@code setpriv} to an account that owns nothing else comes first: it is allowed
     * in plain containers and takes every right away. It fails where a folder above the data folder
     * is closed to others (as /root is). There {@code unshare}, a user namespace of its own, still
     * works: to the kernel the server keeps being the owner root, but without any of root's
     * privileges. Plain containers forbid it. An ordinary user needs it only where the user's
     * number has no name, which PostgreSQL insists on.
     */
    static ServerAccount forRunning(Binaries binaries, Layout layout) throws IOException {
        int caller = Folders.callerUid(layout.dataFolder());
        List<String> failures = new ArrayList<>();
        for (ServerAccount account : candidates(layout.dataFolder(), caller)) {
            Program.Outcome probe = account.probe(binaries, RUNS_UNDER_A_NAME);
            if (probe.succeeded()) {
                return account;
            }
            failures.add(account.prefix() + " " + probe.output());
        }
        ServerAccount itself = new ServerAccount(List.of(), caller, caller, caller == ROOT);
        Program.Outcome plain = itself.probe(binaries, RUNS);
        throw plain.succeeded() ? noAccount(layout, failures) : unsupported(binaries, plain);
    }

    private static List<ServerAccount> candidates(Path dataFolder, int caller) throws IOException {
        int owner = Folders.uid(dataFolder);
        int group = Folders.gid(dataFolder);
        List<ServerAccount> candidates = new ArrayList<>();
        if (caller != ROOT) {
            candidates.add(new ServerAccount(List.of(), caller, group, false));
        } else {
            if (owner != ROOT) {
                candidates.add(setpriv(owner, group));
            }
            candidates.add(setpriv(NOBODY, NOBODY));
        }
        List<String> unshare = List.of("unshare", "--user", "--");
        candidates.add(new ServerAccount(unshare, caller, group, caller == ROOT));
        return candidates;
    }

    private static ServerAccount setpriv(int uid, int gid) {
        List<String> prefix =
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + gid,
                        "--clear-groups",
                        "--no-new-privs",
                        "--");
        return new ServerAccount(prefix, uid, gid, true);
    }

    private Program.Outcome probe(Binaries binaries, String script) {
        return Program.run(
                command(List.of("sh", "-c", script, "sh", binaries.postgres().toString())),
                binaries.folder(),
                PROBE_WAIT);
    }

    private static CannotStart noAccount(Layout layout, List<String> failures) {
        return new CannotStart(
                CannotStart.Reason.NO_ORDINARY_ACCOUNT,
                "PostgreSQL must run as a user that has a name and is not root, and no way to do so was found in %s. Start Sổ Cái as an ordinary user, or choose with SOCAI_DATA a folder that others may enter, such as /var/lib/socai. (%s)"
                        .formatted(layout.dataFolder(), String.join("; ", failures)));
    }

    private static CannotStart unsupported(Binaries binaries, Program.Outcome probe) {
        return new CannotStart(
                CannotStart.Reason.UNSUPPORTED_PLATFORM,
                "The PostgreSQL that Sổ Cái brings does not run on this machine: %s (%s). Use a Linux with glibc, a data folder from which programs may be run, or an external PostgreSQL 18 by SOCAI_DB_URL, SOCAI_DB_USER and SOCAI_DB_PASSWORD."
                        .formatted(binaries.postgres(), probe.output()));
    }
}
