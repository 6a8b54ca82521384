package socai.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Order;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.LedgerSchema;
import socai.command.ledger.PostgresLedger;
import socai.command.ledger.Sealer;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.Event;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;
import socai.events.plan.PlanEvent;
import socai.log.KeyFolder;
import socai.query.replay.AnswersSchema;
import socai.query.replay.Projection;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.testing.RealPostgres;

/** A new ledger on a real database, into which a test records without asking any rule. */
public final class SealedLedger {

    /** When everything is recorded. */
    public static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Authority AUTHORITY =
            new Authority(
                    "hoa.nt",
                    new Decision("1/QĐ", LocalDate.of(2020, 1, 1), "Sở Nội vụ", "An"),
                    "test",
                    new UUID(1, 1));

    private final DataSource database = RealPostgres.newDatabase();
    private final Map<UUID, Integer> sequences = new HashMap<>();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final Sealer sealer;
    private final List<Projection> projections;
    private long projected;

    /** A ledger that these projections follow. */
    public SealedLedger(List<Function<DataSource, Projection>> projections) {
        LedgerSchema.migrate(database);
        AnswersSchema.migrate(database);
        try {
            KeyFolder folder = new KeyFolder(Files.createTempDirectory("socai-keys"));
            KeyRing keys = new KeyRing(database, transactions, folder, "socai.test/log");
            keys.open();
            this.sealer = new Sealer(database, transactions, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.projections = projections.stream().map(made -> made.apply(database)).toList();
    }

    public DataSource database() {
        return database;
    }

    /** Records these in one transaction, each in the stream of whom it is about. */
    public void record(List<? extends Event> events) {
        record(events, SealedLedger::streamOf);
    }

    /**
     * Records these in one transaction, each by a request of its own, as small appends share one.
     */
    public void recordBySeveral(List<? extends Event> events) {
        record(events, SealedLedger::streamOf, _ -> UUID.randomUUID());
    }

    /** Records these in one transaction, each under the stream given. */
    public void record(UUID stream, List<? extends Event> events) {
        record(events, _ -> stream);
    }

    private <E extends Event> void record(List<E> events, Function<? super E, UUID> streams) {
        record(events, streams, _ -> AUTHORITY.request());
    }

    private <E extends Event> void record(
            List<E> events, Function<? super E, UUID> streams, Function<E, UUID> requests) {
        List<LedgerEvent> appended = new ArrayList<>();
        for (E event : events) {
            UUID stream = streams.apply(event);
            int sequence = sequences.merge(stream, 1, Integer::sum) - 1;
            Authority authority =
                    new Authority(
                            AUTHORITY.actor(),
                            AUTHORITY.basis(),
                            AUTHORITY.reason(),
                            requests.apply(event));
            appended.add(
                    new LedgerEvent(stream, sequence, event, new Order(authority, "test", null)));
        }
        PostgresLedger ledger = new PostgresLedger(database, CLOCK, List.of(), () -> {});
        new TransactionTemplate(transactions).executeWithoutResult(_ -> ledger.append(appended));
    }

    private static UUID streamOf(Event event) {
        return switch (event) {
            case PersonnelEvent personnel -> personnel.person().value();
            case OrganisationEvent organisation -> organisation.unit().stream();
            case PlanEvent plan -> plan.plan().stream();
            default -> throw new IllegalArgumentException("about whom? " + event);
        };
    }

    /** Seals all that is recorded, in one batch; the last ledger number. */
    public long seal() {
        while (sealer.sealBatch() > 0) {
            // Until nothing is left.
        }
        return new SealedEvents(database).sealed();
    }

    /** Projects what is sealed, in batches of this size. */
    public void project(int batchMax) {
        SealedEvents source = new SealedEvents(database);
        List<Recorded> batch = source.after(projected, batchMax);
        while (!batch.isEmpty()) {
            for (Projection projection : projections) {
                projection.apply(batch);
            }
            projected = batch.getLast().ledgerNo();
            batch = source.after(projected, batchMax);
        }
    }
}
