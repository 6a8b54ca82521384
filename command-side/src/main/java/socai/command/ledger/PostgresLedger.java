package socai.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import socai.command.Order;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.events.wire.EventKind;

/**
 * The event store: one append-only table on PostgreSQL. UNIQUE (stream, sequence) alone decides
 * between writers, on this node or any other. Readers of all events do not read here but behind the
 * {@link Sealer}, by ledger number.
 */
public final class PostgresLedger extends AbstractEventStorageEngine {

    private static final String INTO =
            """
            insert into ledger.event
                (stream, sequence, kind, effective_on, recorded_at, actor, decision_number,
                 decision_signed_on, decision_issuer, decision_signer, reason, request, payload)
            """;

    /** For a single event arrays cost more than they save. */
    private static final String APPEND_ONE =
            INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String APPEND_MANY =
            INTO
                    + """
                    select * from unnest(
                        ?::uuid[], ?::int[], ?::smallint[], ?::date[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::date[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
                    """;

    private static final String READ_STREAM =
            """
            select sequence, kind, recorded_at, actor, decision_number, decision_signed_on,
                   decision_issuer, decision_signer, reason, request, payload
            from ledger.event where stream = ? and sequence >= ? order by sequence
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<Register> registers;
    private final Runnable afterCommit;

    /**
     * A ledger on a database whose schema is in place.
     *
     * @param dataSource joined in the caller's Spring transaction
     * @param registers told of every append inside its transaction
     * @param afterCommit run after each committed append, such as to wake the sealer
     */
    public PostgresLedger(
            DataSource dataSource, Clock clock, List<Register> registers, Runnable afterCommit) {
        super(new Builder());
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        this.registers = List.copyOf(registers);
        this.afterCommit = afterCommit;
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {
        Builder() {
            CatalogSerializer serializer = new CatalogSerializer();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
        }
    }

    /**
     * Appends events in one statement inside the current transaction.
     *
     * @throws IllegalStateException when no transaction is active
     * @throws ConcurrencyException when another writer holds a sequence number of a stream
     * @throws AggregateStreamCreationException when another writer has begun the stream
     */
    public void append(List<LedgerEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("without a transaction a refusal would leave a part");
        }
        try {
            if (events.size() == 1) {
                insertOne(events.getFirst());
            } else {
                jdbc.update(APPEND_MANY, insert -> bindAll(insert, events));
            }
        } catch (DataAccessException e) {
            throw raceOr(e, events);
        }
        registers.forEach(register -> register.record(events));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        afterCommit.run();
                    }
                });
    }

    /** How many events are recorded, sealed or about to be. */
    public long size() {
        Long events = jdbc.queryForObject("select count(*) from ledger.event", Long.class);
        return events == null ? 0 : events;
    }

    /** Whether nothing was recorded yet. */
    public boolean isEmpty() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select not exists (select 1 from ledger.event)", Boolean.class));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        append(messages.stream().map(PostgresLedger::ledgerEvent).toList());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        UUID id = UUID.fromString(stream);
        ResultSetExtractor<List<StoredEvent>> rows =
                result -> {
                    Stream.Builder<StoredEvent> read = Stream.builder();
                    while (result.next()) {
                        Decision decision =
                                new Decision(
                                        result.getString("decision_number"),
                                        result.getObject(
                                                "decision_signed_on", java.time.LocalDate.class),
                                        result.getString("decision_issuer"),
                                        result.getString("decision_signer"));
                        Authority authority =
                                new Authority(
                                        result.getString("actor"),
                                        decision,
                                        result.getString("reason"),
                                        result.getObject("request", UUID.class));
                        read.add(
                                new StoredEvent(
                                        id,
                                        result.getLong("sequence"),
                                        EventCatalog.numbered(result.getInt("kind")),
                                        authority,
                                        result.getTimestamp("recorded_at").toInstant(),
                                        result.getBytes("payload")));
                    }
                    return read.build().toList();
                };
        List<StoredEvent> stored = jdbc.query(READ_STREAM, rows, id, from);
        return stored == null ? Stream.empty() : stored.stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.ofNullable(
                jdbc.queryForObject(
                        "select max(sequence)::bigint from ledger.event where stream = ?",
                        Long.class,
                        UUID.fromString(stream)));
    }

    /**
     * Streams of a person or a unit are short; a snapshot would only be one more thing to trust.
     */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the ledger keeps no snapshots");
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("all events are read behind the sealer");
    }

    static String aggregateType(EventKind kind) {
        return kind.name().substring(0, kind.name().indexOf('.'));
    }

    private static LedgerEvent ledgerEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain
                && domain.getPayload() instanceof Event event) {
            return new LedgerEvent(
                    UUID.fromString(domain.getAggregateIdentifier()),
                    domain.getSequenceNumber(),
                    event,
                    Order.of(domain.getMetaData()));
        }
        throw new IllegalArgumentException("not an event of a stream: " + message.getPayloadType());
    }

    private void insertOne(LedgerEvent event) {
        Authority authority = authority(event);
        jdbc.update(
                APPEND_ONE,
                event.stream(),
                event.sequence(),
                EventCatalog.of(event.event().getClass()).number(),
                event.event().effectiveOn(),
                clock.instant().atOffset(ZoneOffset.UTC),
                authority.actor(),
                authority.decision().number(),
                authority.decision().signedOn(),
                authority.decision().issuer(),
                authority.decision().signer(),
                authority.reason(),
                authority.request(),
                EventJson.write(event.event()));
    }

    private void bindAll(PreparedStatement insert, List<LedgerEvent> events) throws SQLException {
        Instant now = clock.instant();
        Columns columns = new Columns(insert, events);
        columns.add("uuid", LedgerEvent::stream);
        columns.add("int4", LedgerEvent::sequence);
        columns.add("int2", e -> EventCatalog.of(e.event().getClass()).number());
        columns.add("date", e -> e.event().effectiveOn());
        columns.add("timestamptz", _ -> now.atOffset(ZoneOffset.UTC));
        columns.add("text", e -> authority(e).actor());
        columns.add("text", e -> authority(e).decision().number());
        columns.add("date", e -> authority(e).decision().signedOn());
        columns.add("text", e -> authority(e).decision().issuer());
        columns.add("text", e -> authority(e).decision().signer());
        columns.add("text", e -> authority(e).reason());
        columns.add("uuid", e -> authority(e).request());
        byte[][] payloads =
                events.stream().map(e -> EventJson.write(e.event())).toArray(byte[][]::new);
        insert.setArray(columns.next(), insert.getConnection().createArrayOf("bytea", payloads));
    }

    private static Authority authority(LedgerEvent event) {
        return event.order().authority();
    }

    private static RuntimeException raceOr(DataAccessException failure, List<LedgerEvent> events) {
        if (!Constraints.isViolated(failure, "event_stream_sequence")) {
            return failure;
        }
        LedgerEvent first = events.getFirst();
        return first.sequence() == 0
                ? new AggregateStreamCreationException(
                        "stream %s was begun by another writer".formatted(first.stream()), failure)
                : new ConcurrencyException(
                        "stream %s has moved past %d".formatted(first.stream(), first.sequence()),
                        failure);
    }

    /** Binds one array per column, in order. */
    private static final class Columns {
        private final PreparedStatement insert;
        private final Connection connection;
        private final List<LedgerEvent> events;
        private int bound;

        Columns(PreparedStatement insert, List<LedgerEvent> events) throws SQLException {
            this.insert = insert;
            this.connection = insert.getConnection();
            this.events = events;
        }

        void add(String type, Function<LedgerEvent, Object> value) throws SQLException {
            insert.setArray(
                    next(), connection.createArrayOf(type, events.stream().map(value).toArray()));
        }

        int next() {
            return ++bound;
        }
    }
}
