package socai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private static final int READ_AT_ONCE = 10_000;
    private static final long SETTLED_SECONDS_MAX = 120;

    private final JdbcTemplate jdbc;
    private final PostgresLedger ledger;
    private final Sealer sealer;
    private final SealedEvents sealed;

    OurEngine(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
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
    public Tally readAll() {
        long position = 0;
        Tally read = Tally.NONE;
        while (true) {
            List<Recorded> batch = sealed.after(position, READ_AT_ONCE);
            if (batch.isEmpty()) {
                return read;
            }
            position = batch.getLast().ledgerNo();
            for (Recorded recorded : batch) {
                read = read.and(recorded.event());
            }
        }
    }

    /** Until everything committed is sealed, by the sealer that runs or by this. */
    @Override
    public void settle() {
        Child.await(
                SETTLED_SECONDS_MAX,
                () -> sealer.sealBatch() == 0 && Wholeness.unsealed(jdbc) == 0);
    }

    @Override
    public void close() {
        sealer.close();
    }
}
