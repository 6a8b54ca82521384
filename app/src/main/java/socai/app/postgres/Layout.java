package socai.app.postgres;

import java.nio.file.Path;

/**
 * Where each thing lies below the data folder. The folder is a real path without links, because a
 * server left over from an earlier run is recognised by the path of its program.
 */
record Layout(Path dataFolder) {

    Path lock() {
        return dataFolder.resolve("lock");
    }

    Path password() {
        return dataFolder.resolve("database-password");
    }

    /** What an operator may add by hand; never written by Sổ Cái. */
    Path localSettings() {
        return dataFolder.resolve("postgresql.local.conf");
    }

    Path postgres() {
        return dataFolder.resolve("postgres");
    }

    Path database() {
        return postgres().resolve("database");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path settings() {
        return postgres().resolve("postgresql.conf");
    }

    Path hostRules() {
        return postgres().resolve("pg_hba.conf");
    }

    /** What the server says before its own log begins. */
    Path startOutput() {
        return postgres().resolve("start.log");
    }
}
