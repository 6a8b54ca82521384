package socai.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.log.VerifierKey;

/**
 * How this process is to run, from the command line and the environment.
 *
 * @param data folder of the embedded database and of the keys
 * @param external an external PostgreSQL; absent for the embedded one
 * @param demoPeople how many demonstration people an empty ledger is filled with; 0 for none
 * @param logOrigin the name of the ledger's log, for ever
 */
public record Settings(
        Side side,
        int port,
        Path data,
        @Nullable External external,
        int demoPeople,
        String logOrigin) {

    /** The name of a log to which nobody gave another. */
    public static final String LOG_ORIGIN = "socai.local/thai-nguyen";

    /** The default size of the demonstration: about 60,000 events. */
    public static final int DEMO_PEOPLE = 8_000;

    private static final int DEMO_PEOPLE_MAX = 1_000_000;
    private static final int PORT_MAX = 65_535;

    /** Where an external PostgreSQL is. */
    public record External(String url, String user, String password) {

        /** Without the password, which must not get into logs. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    /** A setting that cannot be meant; the message is for the person at the terminal. */
    public static final class BadSetting extends RuntimeException {
        BadSetting(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Reads the options of {@code run}.
     *
     * @throws BadSetting naming what is wrong and what is possible
     */
    public static Settings of(List<String> options, Map<String, String> environment) {
        Side side = Side.ALL;
        int people = DEMO_PEOPLE;
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("--scale") && i + 1 < options.size()) {
                people = number("--scale", options.get(++i), 1, DEMO_PEOPLE_MAX);
            } else if (option.startsWith("--scale=")) {
                people = number("--scale", option.substring(8), 1, DEMO_PEOPLE_MAX);
            } else if (option.equals("--no-demo")) {
                people = 0;
            } else if (option.startsWith("--side=")) {
                side = side(option.substring(7));
            } else {
                throw new BadSetting(
                        "unknown option «%s»; known are --scale N, --no-demo, --side=all|command|query"
                                .formatted(option));
            }
        }
        External external = external(environment);
        if (side != Side.ALL && external == null) {
            throw new BadSetting(
                    "--side=%s needs an external PostgreSQL: set SOCAI_DB_URL"
                            .formatted(side.name().toLowerCase(Locale.ROOT)));
        }
        int port =
                number("SOCAI_PORT", environment.getOrDefault("SOCAI_PORT", "8080"), 1, PORT_MAX);
        return new Settings(
                side, port, data(environment), external, people, logOrigin(environment));
    }

    private static Side side(String name) {
        return switch (name) {
            case "all" -> Side.ALL;
            case "command" -> Side.COMMAND;
            case "query" -> Side.QUERY;
            default ->
                    throw new BadSetting(
                            "unknown side «%s»; known are all, command, query".formatted(name));
        };
    }

    private static int number(String name, String text, int min, int max) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Falls through to the one sentence that says what is possible.
        }
        throw new BadSetting(
                "%s is «%s»; it must be a whole number from %d to %d"
                        .formatted(name, text, min, max));
    }

    static @Nullable External external(Map<String, String> environment) {
        String url = environment.getOrDefault("SOCAI_DB_URL", "");
        if (url.isBlank()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new BadSetting("SOCAI_DB_URL must be like jdbc:postgresql://host:5432/database");
        }
        return new External(
                url,
                environment.getOrDefault("SOCAI_DB_USER", "socai"),
                environment.getOrDefault("SOCAI_DB_PASSWORD", ""));
    }

    static String logOrigin(Map<String, String> environment) {
        String origin = environment.getOrDefault("SOCAI_LOG_ORIGIN", "");
        if (origin.isBlank()) {
            return LOG_ORIGIN;
        }
        if (!VerifierKey.isName(origin)) {
            throw new BadSetting(
                    "SOCAI_LOG_ORIGIN is «%s»; it must be like %s, without spaces and plus signs"
                            .formatted(origin, LOG_ORIGIN));
        }
        return origin;
    }

    static Path data(Map<String, String> environment) {
        String folder = environment.getOrDefault("SOCAI_DATA", "");
        if (!folder.isBlank()) {
            return Path.of(folder).toAbsolutePath();
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        if (System.getProperty("os.name").startsWith("Mac")) {
            return Path.of(home, "Library", "Application Support", "socai");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return xdg.isBlank() ? Path.of(home, ".local", "share", "socai") : Path.of(xdg, "socai");
    }
}
