package socai.app.postgres;

import java.util.Locale;

/** The kind of machine, in the words of the PostgreSQL binaries' names. */
record Platform(String system, String architecture) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.replace(' ', '_');
        String architecture =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return new Platform(system, architecture);
    }

    String archive() {
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    /** On macOS a plain fsync leaves the data in the drive's cache. */
    boolean needsWritethrough() {
        return system.equals("darwin");
    }
}
