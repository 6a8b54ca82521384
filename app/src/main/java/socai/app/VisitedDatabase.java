package socai.app;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import socai.app.Settings.BadSetting;
import socai.app.Settings.External;
import socai.app.postgres.CannotStart;
import socai.app.postgres.EmbeddedServer;
import socai.app.postgres.RunningServer;

/**
 * The database for a command that comes and goes: the external one, the embedded one of a product
 * that is running, or the embedded one started just for this.
 */
final class VisitedDatabase implements AutoCloseable {

    private final DataSource database;
    private final @Nullable EmbeddedServer started;

    private VisitedDatabase(External at, @Nullable EmbeddedServer started) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(at.url());
        source.setUser(at.user());
        source.setPassword(at.password());
        source.setApplicationName("socai visitor");
        this.database = source;
        this.started = started;
    }

    /**
     * Reaches the database that the environment names.
     *
     * @throws BadSetting when the data folder holds none; it is not made by asking
     * @throws CannotStart when it cannot be reached
     */
    static VisitedDatabase open(Map<String, String> environment) {
        External external = Settings.external(environment);
        if (external != null) {
            return new VisitedDatabase(external, null);
        }
        Path data = Settings.data(environment);
        if (!RunningServer.isDatabaseIn(data)) {
            throw new BadSetting(
                    "there is no ledger in %s; set SOCAI_DATA or SOCAI_DB_URL / không có sổ cái nào trong %s"
                            .formatted(data, data));
        }
        try {
            EmbeddedServer server = EmbeddedServer.start(data);
            External at = new External(server.jdbcUrl(), server.user(), server.password());
            return new VisitedDatabase(at, server);
        } catch (CannotStart e) {
            if (e.reason() != CannotStart.Reason.FOLDER_IN_USE) {
                throw e;
            }
            RunningServer running = RunningServer.of(data).orElseThrow(() -> e);
            return new VisitedDatabase(
                    new External(running.jdbcUrl(), running.user(), running.password()), null);
        }
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
