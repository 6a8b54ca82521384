package socai.app;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The database connections of one node in two pools: one for the ledger, its registers and the
 * sealer, one for the copies, the projections, the listener and the questions. A connection that a
 * reader leaves in disorder never comes to a writer, and many questions take no writer's connection
 * away.
 *
 * @param recording absent on a node that only answers
 * @param answering absent on a node that only records
 */
public record Pools(@Nullable HikariDataSource recording, @Nullable HikariDataSource answering)
        implements AutoCloseable {

    public static final String RECORDING = "recording";
    public static final String ANSWERING = "answering";

    /** The sealer, the appends at the desk and beside it, and streams and registers being read. */
    private static final int RECORDING_MAX = 12;

    /**
     * For each of four projections one that reads ahead and one that writes; the listener; the rest
     * for questions. Both pools of one node together leave room in the 47 connections that the
     * embedded server has for the service.
     */
    private static final int ANSWERING_MAX = 16;

    /** Opens what this half of the product needs. */
    static Pools open(Side side, ServiceAccount account) {
        HikariDataSource recording =
                side.records() ? pool(RECORDING, RECORDING_MAX, account) : null;
        boolean opened = false;
        try {
            HikariDataSource answering =
                    side.answers() ? pool(ANSWERING, ANSWERING_MAX, account) : null;
            opened = true;
            return new Pools(recording, answering);
        } finally {
            if (!opened && recording != null) {
                recording.close();
            }
        }
    }

    /** For what a start does before anybody records or asks. */
    DataSource first() {
        return recording == null ? requireNonNull(answering) : recording;
    }

    /** Gives them to the context, which closes them after everything that uses them. */
    void register(GenericApplicationContext context) {
        register(context, RECORDING, recording);
        register(context, ANSWERING, answering);
    }

    private static void register(
            GenericApplicationContext context, String name, @Nullable HikariDataSource pool) {
        if (pool != null) {
            context.registerBean(
                    name, DataSource.class, () -> pool, bean -> bean.setDestroyMethodName("close"));
        }
    }

    private static HikariDataSource pool(String name, int connectionsMax, ServiceAccount account) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(account.at().url());
        config.setUsername(account.at().user());
        config.setPassword(account.at().password());
        config.setPoolName("socai-" + name);
        config.setMaximumPoolSize(connectionsMax);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        config.addDataSourceProperty("ApplicationName", "socai " + name);
        if (account.role() != null) {
            // As an option of the connection it is also what RESET ROLE goes back to.
            config.addDataSourceProperty("options", "-c role=" + account.role());
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        if (recording != null) {
            recording.close();
        }
        if (answering != null) {
            answering.close();
        }
    }
}
