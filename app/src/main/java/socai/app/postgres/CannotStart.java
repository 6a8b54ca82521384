package socai.app.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL did not start; the message is a sentence for the operator that names the
 * folder and the way out.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way, for callers that choose an exit code or a hint by it. */
    public enum Reason {
        /** Another Sổ Cái holds the data folder. */
        FOLDER_IN_USE,
        /** The data folder cannot be created or written by the user that runs Sổ Cái. */
        FOLDER_NOT_WRITABLE,
        /** The file system of the data folder has too little free space. */
        DISK_FULL,
        /** The database in the folder was made by another major version of PostgreSQL. */
        OTHER_MAJOR_VERSION,
        /** There are no PostgreSQL binaries that run on this machine. */
        UNSUPPORTED_PLATFORM,
        /** Sổ Cái runs as root and finds no way to run PostgreSQL without root's rights. */
        NO_ORDINARY_ACCOUNT,
        /** PostgreSQL itself gave up or was not ready in time; the message quotes its words. */
        SERVER_FAILED
    }

    private final Reason reason;

    CannotStart(Reason reason, String message) {
        this(reason, message, null);
    }

    CannotStart(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }
}
