package socai.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once beside the database. The folder's name carries the digest of
 * the archive, so other binaries never mix with these, and the folder appears in one step, so that
 * it is whole whenever it is there.
 */
record Binaries(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String UNPACKED = "programs-";
    private static final String UNFINISHED = "unpacking-";
    private static final int DIGEST_LETTERS = 16;

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    static Binaries unpackedIn(Layout layout, Platform platform) throws IOException {
        Path folder = layout.postgres().resolve(UNPACKED + digest(platform));
        if (!Files.isDirectory(folder)) {
            removeUnfinished(layout);
            LOG.info("Unpacking PostgreSQL for the first start into {}", folder);
            Path unfinished = Files.createTempDirectory(layout.postgres(), UNFINISHED);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream archive = open(platform)) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(layout.postgres());
        }
        return new Binaries(folder);
    }

    /** Removes the programs of earlier releases; only once no server of theirs runs any more. */
    void removeOthers(Layout layout) throws IOException {
        for (Path child : Folders.children(layout.postgres())) {
            if (named(child).startsWith(UNPACKED) && !child.equals(folder)) {
                Folders.delete(child);
            }
        }
    }

    private static void removeUnfinished(Layout layout) throws IOException {
        for (Path child : Folders.children(layout.postgres())) {
            if (named(child).startsWith(UNFINISHED)) {
                Folders.delete(child);
            }
        }
    }

    private static String named(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static InputStream open(Platform platform) {
        InputStream archive =
                Binaries.class.getClassLoader().getResourceAsStream(platform.archive());
        if (archive == null) {
            throw new CannotStart(
                    CannotStart.Reason.UNSUPPORTED_PLATFORM,
                    "Sổ Cái brings no PostgreSQL for this machine (%s, %s). Use an external PostgreSQL 18 by setting SOCAI_DB_URL, SOCAI_DB_USER and SOCAI_DB_PASSWORD."
                            .formatted(platform.system(), platform.architecture()));
        }
        return archive;
    }

    private static String digest(Platform platform) throws IOException {
        try (DigestInputStream archive =
                new DigestInputStream(open(platform), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(archive.getMessageDigest().digest())
                    .substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive names a place outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(Folders.parent(path));
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, permissions(entry));
                    Folders.force(path);
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        boolean executable = (entry.getMode() & 0100) != 0;
        return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
    }
}
