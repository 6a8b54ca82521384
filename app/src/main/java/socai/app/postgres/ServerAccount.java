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
 */
record ServerAccount(List<String> prefix, int uid, int gid) {
    private static final Duration PROBE_WAIT = Duration.ofSeconds(10);
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
     * <p>{@code setpriv} to an account that owns nothing else comes first: it is allowed in plain
     * containers and takes every right away. It fails where a folder above the data folder is
     * closed to others (as /root is). There {@code unshare}, a user namespace of its own, still
     * works: to the kernel the server keeps being the owner root, but without any of root's
     * privileges. Plain containers forbid it.
     */
    static ServerAccount forRunning(Binaries binaries, Layout layout) throws IOException {
        int caller = Folders.callerUid(layout.dataFolder());
        if (caller != ROOT) {
            ServerAccount own =
                    new ServerAccount(List.of(), caller, Folders.gid(binaries.folder()));
            Program.Outcome probe = own.probe(binaries);
            if (!probe.succeeded()) {
                throw unsupported(binaries, probe);
            }
            return own;
        }
        List<String> failures = new ArrayList<>();
        for (ServerAccount account : accountsOfRoot(layout.dataFolder())) {
            Program.Outcome probe = account.probe(binaries);
            if (probe.succeeded()) {
                return account;
            }
            failures.add(account.prefix().getFirst() + ": " + probe.output());
        }
        Program.Outcome plain = new ServerAccount(List.of(), ROOT, ROOT).probe(binaries);
        if (!plain.succeeded()) {
            throw unsupported(binaries, plain);
        }
        throw new CannotStart(
                CannotStart.Reason.NO_ORDINARY_ACCOUNT,
                "PostgreSQL must not run as root, and no way was found to run it as somebody else in %s. Start Sổ Cái as an ordinary user, or choose with SOCAI_DATA a folder that others may enter, such as /var/lib/socai. (%s)"
                        .formatted(layout.dataFolder(), String.join("; ", failures)));
    }

    private static List<ServerAccount> accountsOfRoot(Path dataFolder) throws IOException {
        int owner = Folders.uid(dataFolder);
        int uid = owner == ROOT ? NOBODY : owner;
        int gid = owner == ROOT ? NOBODY : Folders.gid(dataFolder);
        List<String> setpriv =
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + gid,
                        "--clear-groups",
                        "--no-new-privs",
                        "--");
        return List.of(
                new ServerAccount(setpriv, uid, gid),
                new ServerAccount(List.of("unshare", "--user", "--"), ROOT, ROOT));
    }

    private Program.Outcome probe(Binaries binaries) {
        return Program.run(
                command(List.of(binaries.postgres().toString(), "--version")),
                binaries.folder(),
                PROBE_WAIT);
    }

    private static CannotStart unsupported(Binaries binaries, Program.Outcome probe) {
        return new CannotStart(
                CannotStart.Reason.UNSUPPORTED_PLATFORM,
                "The PostgreSQL that Sổ Cái brings does not run on this machine: %s (%s). Use a Linux with glibc, a data folder from which programs may be run, or an external PostgreSQL 18 by SOCAI_DB_URL, SOCAI_DB_USER and SOCAI_DB_PASSWORD."
                        .formatted(binaries.postgres(), probe.output()));
    }
}
