package socai.command.ledger;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import socai.events.wire.AuthorityColumns;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.log.EventDocument;

/**
 * Many events on their way into the table. Each brings its salt: rows that PostgreSQL has to draw a
 * random number for it writes one by one, others by the page.
 */
final class EventCopy {

    private static final String INTO =
            "ledger.event " + Append.COLUMNS.strip().replaceFirst("\\)$", ", salt)");

    private static final int COLUMNS = 21;

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventCopy() {}

    /** Writes inside the transaction of {@code connection}. */
    static void into(Connection connection, List<LedgerEvent> events, Instant now)
            throws SQLException {
        ByteBuffer salts = salts(events.size());
        BinaryCopy.rows(
                connection,
                INTO,
                COLUMNS,
                events,
                (event, row) -> {
                    say(event, now, row);
                    row.uuid(new UUID(salts.getLong(), salts.getLong()));
                });
    }

    private static ByteBuffer salts(int count) {
        byte[] random = new byte[2 * Long.BYTES * count];
        RANDOM.nextBytes(random);
        return ByteBuffer.wrap(random);
    }

    private static void say(LedgerEvent event, Instant now, BinaryCopy row) {
        AuthorityColumns authority = AuthorityColumns.of(event.order().authority());
        row.uuid(event.stream());
        row.int4(Math.toIntExact(event.sequence()));
        row.int2(EventCatalog.of(event.event().getClass()).number());
        row.date(event.event().effectiveOn());
        row.timestamp(now);
        row.int2((short) EventDocument.FORMAT);
        row.text(authority.actor());
        row.textOrNull(authority.decisionNumber());
        row.dateOrNull(authority.decisionSignedOn());
        row.textOrNull(authority.decisionIssuer());
        row.textOrNull(authority.decisionSigner());
        row.text(authority.reason());
        row.uuid(authority.request());
        row.bytesOrNull(authority.basis());
        row.bytesOrNull(authority.confirmed());
        row.bytesOrNull(authority.attachments());
        row.textOrNull(authority.account());
        row.textOrNull(authority.approver());
        row.bytesOrNull(authority.authentication());
        row.bytes(EventJson.write(event.event()));
    }
}
