package socai.command.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Command;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.LedgerSchema;
import socai.command.ledger.PostgresLedger;
import socai.command.ledger.PostgresLog;
import socai.command.ledger.Sealer;
import socai.command.organisation.Founding;
import socai.command.organisation.Organisation;
import socai.command.personnel.Personnel;
import socai.command.personnel.Staffing;
import socai.command.plan.Plans;
import socai.command.registers.DecisionRegister;
import socai.command.registers.DocumentRegister;
import socai.command.registers.PeopleRegister;
import socai.command.registers.RequestRegister;
import socai.command.registers.RosterBooks;
import socai.command.registers.StaffRegister;
import socai.command.registers.StreamsRead;
import socai.command.registers.TaskOwners;
import socai.command.registers.UnitRegister;
import socai.command.registers.VersionGuard;
import socai.command.reorganisation.Reorganising;
import socai.command.roster.RosterImport;
import socai.events.Event;
import socai.events.PersonId;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;
import socai.log.KeyFolder;
import socai.testing.RealPostgres;

/** One node of the command side over a real database, wired as the app wires it. */
public final class Node implements AutoCloseable {

    /** The only moment there is. */
    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** The log of every node here. */
    public static final String ORIGIN = "socai.test/log";

    private static final int CONNECTIONS_MAX = 16;

    private final DataSource database;
    private final Path folder;
    private final KeyEncryptionKey key;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final PostgresLedger ledger;
    private final CommandBus bus;
    private final Recorder recorder;
    private final RosterImport rosters;
    private final KeyRing keys;

    private Node(DataSource database, KeyEncryptionKey key, Path folder) {
        this.database = database;
        this.folder = folder;
        this.key = key;
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.jdbc = new JdbcTemplate(pool);
        this.transactions = new JdbcTransactionManager(pool);
        LedgerSchema.migrate(pool);
        this.keys = new KeyRing(pool, transactions, new KeyFolder(folder), ORIGIN);
        keys.open();

        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DecisionRegister decisions = new DecisionRegister(clock);
        UnitRegister units = new UnitRegister(pool);
        StaffRegister staff = new StaffRegister(pool);
        StreamsRead read = new StreamsRead(pool);
        PeopleRegister people = new PeopleRegister(pool, key);
        RequestRegister requests = new RequestRegister(pool, key);
        this.ledger =
                new PostgresLedger(
                        pool,
                        clock,
                        List.of(
                                requests,
                                decisions,
                                new DocumentRegister(clock),
                                units,
                                staff,
                                people,
                                read),
                        () -> {});
        EventStore events =
                EmbeddedEventStore.builder()
                        .storageEngine(ledger)
                        .optimizeEventConsumption(false)
                        .build();
        this.bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new VersionGuard(events));
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        message -> Map.copyOf(Order.of(message.getMetaData()).asMetaData())));
        Staffing staffing = Personnel.subscribe(bus, events, people, units);
        Founding founding = Organisation.subscribe(bus, events, staff, units, read);
        Reorganising.subscribe(bus, events, founding, staffing, staff, units);
        Plans.subscribe(bus, events, new TaskOwners(events));
        this.recorder = new Recorder(bus, requests);
        this.rosters =
                new RosterImport(
                        new RosterBooks(pool, transactions, ledger, people, units, decisions),
                        requests);
    }

    /** A node on a new, empty ledger. */
    public static Node onNewLedger() {
        return new Node(RealPostgres.newDatabase(), KeyEncryptionKey.random(), emptyFolder());
    }

    /** A node on this database. */
    public static Node on(DataSource database) {
        return new Node(database, KeyEncryptionKey.random(), emptyFolder());
    }

    /** A node on a new ledger in which home affairs and finance are established. */
    public static Node withTwoUnits() {
        Node node = onNewLedger();
        node.establishTwoUnits();
        return node;
    }

    /**
     * Empties the ledger for the next test. Only a superuser can, by switching its triggers off.
     */
    public void forgetEverything() {
        jdbc.execute(
                """
                begin;
                set local session_replication_role = replica;
                truncate ledger.event, ledger.seal, ledger.tile, ledger.checkpoint, registers.request, registers.decision, registers.document,
                    registers.unit, registers.successor, registers.placement, registers.identity,
                    registers.known_as, keys.person_key;
                commit
                """);
    }

    /** Establishes home affairs and finance. */
    public void establishTwoUnits() {
        record(Sample.establish(Sample.HOME_AFFAIRS));
        record(Sample.establish(Sample.FINANCE));
    }

    /** Another node on the same database, with locks and caches of its own. */
    public Node neighbour() {
        return new Node(database, key, folder);
    }

    /** Records under an order that nobody gave before. */
    public Receipt record(Command command) {
        return recorder.record(command, Sample.order(command));
    }

    public Receipt record(Command command, Order order) {
        return recorder.record(command, order);
    }

    /** Recruits into home affairs on {@link Sample#RECRUITED}. */
    public PersonId recruit(Identity identity) {
        return new PersonId(record(Sample.recruit(identity)).stream());
    }

    /** Appends events as a bulk load does, in one transaction. */
    public void append(List<LedgerEvent> events) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> ledger.append(events));
    }

    /** The events of a stream as they are read back. */
    public List<Event> eventsOf(UUID stream) {
        return ledger.readEvents(stream.toString())
                .asStream()
                .map(message -> (Event) message.getPayload())
                .toList();
    }

    /** A sealer of this node that runs only when it is asked to. */
    public Sealer sealer() {
        return new Sealer(pool, transactions, keys);
    }

    /** Seals all that can be sealed now. */
    public void sealAll() {
        Sealer sealer = sealer();
        while (sealer.sealBatch() > 0) {
            // one batch more
        }
    }

    /** Who signs for this node. */
    public KeyRing keys() {
        return keys;
    }

    /** The folder of the keys of this node's log. */
    public Path folder() {
        return folder;
    }

    /** What this node publishes. */
    public PostgresLog log() {
        return new PostgresLog(pool, keys);
    }

    /** Takes whole rosters. */
    public RosterImport rosters() {
        return rosters;
    }

    public CommandBus bus() {
        return bus;
    }

    public PostgresLedger ledger() {
        return ledger;
    }

    public KeyEncryptionKey key() {
        return key;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Connections that no pool keeps and no transaction of this node shares. */
    public DataSource database() {
        return database;
    }

    /** How many rows a table has. */
    public long rows(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Deleted with the JVM: a neighbour may still sign. */
    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("socai-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
