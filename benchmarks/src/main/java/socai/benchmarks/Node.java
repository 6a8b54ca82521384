package socai.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.app.Pools;
import socai.app.QuerySide;
import socai.app.postgres.EmbeddedServer;
import socai.command.Recorder;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.LedgerSchema;
import socai.command.ledger.PostgresLedger;
import socai.identity.KeyEncryptionKey;
import socai.log.KeyFolder;
import socai.query.replay.AnswersSchema;

/**
 * One node of the product without its web: the wiring of the application, a pool, a bus and a
 * sealer of its own. Nodes of one server share the folder of the keys, and nothing else.
 */
final class Node implements AutoCloseable {

    /** The name of the log of every node here. */
    static final String ORIGIN = "socai.local/benchmark";

    /** Two nodes with both halves share the 47 connections of one embedded server. */
    private static final int RECORDING_MAX = 14;

    private static final int ANSWERING_MAX = 8;

    private final HikariDataSource pool;
    private final @Nullable HikariDataSource answering;
    private final AnnotationConfigApplicationContext context;
    private final LongAdder dispatched = new LongAdder();

    /**
     * Starts it.
     *
     * @param keys folder of the keys, made by the first node
     * @param halves the configurations of the application that run on it
     */
    Node(EmbeddedServer server, Path keys, Class<?>... halves) {
        this.pool = pool(server, RECORDING_MAX);
        LedgerSchema.migrate(pool);
        this.answering =
                List.of(halves).contains(QuerySide.class) ? pool(server, ANSWERING_MAX) : null;
        KeyRing ring =
                new KeyRing(pool, new JdbcTransactionManager(pool), new KeyFolder(keys), ORIGIN);
        ring.open();
        KeyEncryptionKey key = KeyEncryptionKey.inFile(keys.resolve("key-encryption-key"));
        this.context = new AnnotationConfigApplicationContext();
        context.registerBean(Pools.RECORDING, DataSource.class, () -> pool);
        if (answering != null) {
            AnswersSchema.migrate(answering);
            context.registerBean(Pools.ANSWERING, DataSource.class, () -> answering);
        }
        context.registerBean(KeyEncryptionKey.class, () -> key);
        context.registerBean(KeyRing.class, () -> ring);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(halves);
        context.refresh();
        context.getBeanProvider(CommandBus.class).ifAvailable(this::count);
    }

    private static HikariDataSource pool(EmbeddedServer server, int connectionsMax) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(connectionsMax);
        return new HikariDataSource(config);
    }

    private void count(CommandBus bus) {
        var _ =
                bus.registerDispatchInterceptor(messages -> {
                    dispatched.add(messages.size());
                    return (_, message) -> message;
                });
    }

    Recorder recorder() {
        return context.getBean(Recorder.class);
    }

    /** How often a command went over this node's bus; one that lost a race goes again. */
    long dispatched() {
        return dispatched.sum();
    }

    /** The version of a stream: the sequence number of its last committed event. */
    long version(String stream) {
        return ledger().lastSequenceNumberFor(stream).orElse(-1L);
    }

    PostgresLedger ledger() {
        return context.getBean(PostgresLedger.class);
    }

    /** Appends events as a bulk load does, in one transaction. */
    void append(List<LedgerEvent> events) {
        transaction().executeWithoutResult(_ -> ledger().append(events));
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        if (answering != null) {
            answering.close();
        }
    }
}
