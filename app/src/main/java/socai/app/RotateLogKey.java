package socai.app;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import socai.app.Settings.External;
import socai.app.postgres.EmbeddedServer;
import socai.command.ledger.LedgerSchema;
import socai.log.VerifierKey;

/** {@code rotate-log-key}: puts a new key in the place of the one that signs the log. */
final class RotateLogKey implements Task {

    private final PrintStream out;

    RotateLogKey(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "rotate-log-key";
    }

    @Override
    public String usage() {
        return name();
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        Options _ = new Options(words, Set.of());
        Settings settings = Settings.of(List.of(), environment);
        VerifierKey fresh = rotate(settings);
        out.printf(
                "The new key signs from the next checkpoint on; publish it, and back up %s. / Khóa mới ký từ điểm kiểm tra kế tiếp; hãy công bố và sao lưu.%n%s%n",
                settings.data().resolve("keys"), fresh);
        return DONE;
    }

    /**
     * Rotates while nothing else runs on the data folder: a sealer that still holds the old key
     * would be refused its next checkpoint.
     */
    static VerifierKey rotate(Settings settings) {
        External external = settings.external();
        try (EmbeddedServer own = external == null ? EmbeddedServer.start(settings.data()) : null) {
            External at =
                    own == null
                            ? requireNonNull(external)
                            : new External(own.jdbcUrl(), own.user(), own.password());
            try (HikariDataSource database = SoCai.pool(at)) {
                LedgerSchema.migrate(database);
                return SoCai.openKeys(settings, database).rotate();
            }
        }
    }
}
