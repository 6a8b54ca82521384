package socai.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import socai.events.Authority;
import socai.events.wire.AuthorityColumns;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventKind;

/** A row of the event table in the form in which Axon folds it. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the fold, never compared
record StoredEvent(
        UUID stream,
        long sequence,
        EventKind kind,
        Authority authority,
        Instant recordedAt,
        byte[] payload)
        implements DomainEventData<Object> {

    private static final SimpleSerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    /** The row at which a result set stands. */
    static StoredEvent read(UUID stream, ResultSet row) throws SQLException {
        return new StoredEvent(
                stream,
                row.getLong("sequence"),
                EventCatalog.numbered(row.getInt("kind")),
                authority(row),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBytes("payload"));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new AuthorityColumns(
                        row.getString("actor"),
                        row.getString("decision_number"),
                        row.getObject("decision_signed_on", LocalDate.class),
                        row.getString("decision_issuer"),
                        row.getString("decision_signer"),
                        row.getString("reason"),
                        row.getObject("request", UUID.class),
                        row.getBytes("basis"),
                        row.getBytes("confirmed"),
                        row.getBytes("attachments"),
                        row.getString("account"),
                        row.getString("approver"),
                        row.getBytes("authentication"))
                .authority();
    }

    @Override
    public String getEventIdentifier() {
        return stream + "/" + sequence;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return new SimpleSerializedObject<>(authority, Object.class, METADATA);
    }

    @Override
    public SerializedObject<Object> getPayload() {
        return new SimpleSerializedObject<>(payload, Object.class, CatalogSerializer.type(kind));
    }

    @Override
    public String getType() {
        return PostgresLedger.aggregateType(kind);
    }

    @Override
    public String getAggregateIdentifier() {
        return stream.toString();
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }
}
