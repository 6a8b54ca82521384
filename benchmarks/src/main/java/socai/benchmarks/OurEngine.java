package socai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerSchema;
import socai.command.ledger.PostgresLedger;
import socai.command.ledger.Sealer;
import socai.log.KeyFolder;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;

/** The ledger of the product, with its sealer running as it does in the product. */
final class OurEngine implements Engine, AutoCloseable {

    private static final int READ_AT_ONCE = 1_000;

    private final PostgresLedger ledger;
    private final Sealer sealer;
    private final SealedEvents sealed;

    OurEngine(DataSource dataSource) {
        LedgerSchema.migrate(dataSource);
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        KeyRing keys =
                new KeyRing(
                        dataSource, transactions, new KeyFolder(keys()), "socai.local/benchmark");
        keys.open();
        this.sealer = new Sealer(dataSource, transactions, keys);
        this.sealed = new SealedEvents(dataSource);
        this.ledger = new PostgresLedger(dataSource, Clock.systemUTC(), List.of(), sealer::wake);
        sealer.start();
    }

    private static Path keys() {
        try {
            return Files.createTempDirectory("socai-benchmark-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "Sổ Cái";
    }

    @Override
    public void append(List<EventMessage<?>> events) {
        ledger.appendEvents(events);
    }

    @Override
    public long readAll() {
        long position = 0;
        long read = 0;
        while (true) {
            List<Recorded> batch = sealed.after(position, READ_AT_ONCE);
            if (batch.isEmpty()) {
                return read;
            }
            position = batch.getLast().ledgerNo();
            read += batch.size();
        }
    }

    /** Waits until everything committed is sealed, so that reading back sees all of it. */
    void settle() {
        while (sealer.sealBatch() > 0) {
            // Until nothing is left.
        }
    }

    @Override
    public void close() {
        sealer.close();
    }
}
