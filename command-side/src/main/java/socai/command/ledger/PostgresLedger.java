package socai.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import socai.command.Order;
import socai.events.Event;
import socai.events.wire.EventKind;

/**
 * The event store: one append-only table on PostgreSQL. UNIQUE (stream, sequence) alone decides
 * between writers, on this node or any other. What a command appends is written in a transaction of
 * the ledger's own. Readers of all events do not read here but behind the {@link Sealer}, by ledger
 * number.
 */
public final class PostgresLedger extends AbstractEventStorageEngine {

    private static final String TAKEN_SEQUENCE = "event_stream_sequence";

    private static final String READ_STREAM =
            """
            select sequence, kind, recorded_at, actor, decision_number, decision_signed_on,
                   decision_issuer, decision_signer, reason, request, basis, confirmed, attachments,
                   account, approver, authentication, payload
            from ledger.event where stream = ? and sequence >= ? order by sequence
            """;

    private final GroupCommit commit;
    private final JdbcTemplate jdbc;
    private final SQLExceptionTranslator translator;
    private final Streams streams;
    private final Append append;
    private final Set<String> races;
    private final Runnable afterCommit;

    /**
     * A ledger on a database whose schema is in place.
     *
     * @param registers what takes note of every append inside its transaction
     * @param afterCommit run after each committed append, such as to wake the sealer
     */
    public PostgresLedger(
            DataSource dataSource, Clock clock, List<Register> registers, Runnable afterCommit) {
        super(new Builder());
        this.jdbc = new JdbcTemplate(dataSource);
        this.streams = new Streams(dataSource);
        this.append = new Append(clock, registers);
        this.races =
                Stream.concat(
                                Stream.of(TAKEN_SEQUENCE),
                                registers.stream().flatMap(register -> register.races().stream()))
                        .collect(Collectors.toUnmodifiableSet());
        this.afterCommit = afterCommit;
        this.commit = new GroupCommit(dataSource, append);
        this.translator = jdbc.getExceptionTranslator();
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {
        Builder() {
            CatalogSerializer serializer = new CatalogSerializer();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
        }
    }

    /**
     * Appends events inside the current transaction, as a bulk load does.
     *
     * @throws IllegalStateException when no transaction is active
     * @throws socai.command.Refused when a register says no
     * @throws ConcurrencyException when another writer was faster
     */
    public void append(List<LedgerEvent> events) {
        append(events, append::within);
    }

    /**
     * Appends a part of a load inside the current transaction; the load ends with {@link
     * #append(List)}.
     *
     * @throws IllegalStateException when no transaction is active
     * @throws socai.command.Refused when a register says no
     * @throws ConcurrencyException when another writer was faster
     */
    public void appendPart(List<LedgerEvent> part) {
        append(part, append::partWithin);
    }

    @FunctionalInterface
    private interface Writing {
        void within(Connection connection, List<LedgerEvent> events) throws SQLException;
    }

    private void append(List<LedgerEvent> events, Writing writing) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("without a transaction a refusal would leave a part");
        }
        try {
            jdbc.execute(
                    (ConnectionCallback<@Nullable Void>)
                            connection -> {
                                writing.within(connection, events);
                                return null;
                            });
        } catch (DataAccessException e) {
            throw raceOr(e);
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        afterCommit.run();
                    }
                });
    }

    /** Writes events, all of them or none. */
    private void write(List<LedgerEvent> events) {
        try {
            commit.write(append.ready(events));
        } catch (SQLException e) {
            DataAccessException translated = translator.translate("append", null, e);
            throw raceOr(
                    translated == null
                            ? new UncategorizedSQLException("append", null, e)
                            : translated);
        }
        afterCommit.run();
    }

    private RuntimeException raceOr(DataAccessException failure) {
        return Races.among(races, failure)
                ? new ConcurrencyException(
                        "another writer was faster: " + failure.getMessage(), failure)
                : failure;
    }

    /** What these streams hold, each in order of sequence; a stream without events is left out. */
    public Map<UUID, List<Event>> events(Collection<UUID> of) {
        return streams.events(of);
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
        if (!messages.isEmpty()) {
            write(messages.stream().map(PostgresLedger::ledgerEvent).toList());
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        UUID id = UUID.fromString(stream);
        return jdbc.query(READ_STREAM, (row, _) -> StoredEvent.read(id, row), id, from).stream();
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
}
