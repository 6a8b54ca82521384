package socai.app.postgres;

import java.io.IOException;
import java.util.List;

/** How the server is set up; written anew at every start, so that an upgrade brings new values. */
final class Settings {
    private Settings() {}

    static void write(Layout layout, int port) throws IOException {
        Text.replace(layout.settings(), settings(layout, port), "rw-r--r--");
        Text.replace(layout.hostRules(), hostRules(), "rw-r--r--");
    }

    /**
     * The command line that starts the server. What keeps a committed event committed stands here
     * and in no file, because no file can overrule the command line.
     */
    static List<String> arguments(Layout layout, Platform platform) {
        return List.of(
                "-D",
                layout.database().toString(),
                "-c",
                "config_file=" + layout.settings(),
                "-c",
                "hba_file=" + layout.hostRules(),
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "wal_sync_method="
                        + (platform.needsWritethrough() ? "fsync_writethrough" : "fdatasync"));
    }

    private static String settings(Layout layout, int port) {
        return """
        # Written by Sổ Cái at every start. Put your own values into the file included here.
        shared_buffers = 256MB
        effective_cache_size = 1GB
        work_mem = 8MB
        maintenance_work_mem = 128MB
        # Room for parallel queries where /dev/shm is small, as in containers.
        min_dynamic_shared_memory = 32MB
        max_connections = 50
        max_wal_size = 2GB
        wal_compression = pglz
        include_if_exists = %s

        listen_addresses = '127.0.0.1'
        port = %d
        # A socket's path may have 107 bytes at most, and a data folder's path more.
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        allow_alter_system = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'

        logging_collector = on
        log_directory = %s
        log_filename = 'postgresql-%%Y%%m%%dT%%H%%M%%S.log'
        log_rotation_size = 16MB
        log_rotation_age = 0
        log_line_prefix = '%%m [%%p] %%q%%u '
        """
                .formatted(quoted(layout.localSettings()), port, quoted(layout.log()));
    }

    /** Only from this machine and only with a password; the superuser has none and so no way in. */
    private static String hostRules() {
        return """
        # Written by Sổ Cái at every start.
        host all all 127.0.0.1/32 scram-sha-256
        """;
    }

    private static String quoted(Object value) {
        return "'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
