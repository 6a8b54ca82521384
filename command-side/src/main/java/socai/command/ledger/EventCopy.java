package socai.command.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/** Many events on their way into the table. */
final class EventCopy {

    private static final int COLUMNS = 13;
    private static final int BYTES_OF_AN_EVENT = 400;

    private EventCopy() {}

    /** Writes inside the transaction of {@code connection}. */
    static void into(Connection connection, List<LedgerEvent> events, Instant now)
            throws SQLException {
        BinaryCopy.rows(
                connection,
                "ledger.event " + Append.COLUMNS,
                COLUMNS,
                BYTES_OF_AN_EVENT,
                events,
                (event, row) -> say(event, now, row));
    }

    private static void say(LedgerEvent event, Instant now, BinaryCopy row) throws IOException {
        Authority authority = event.order().authority();
        Decision decision = authority.decision();
        row.uuid(event.stream());
        row.int4(Math.toIntExact(event.sequence()));
        row.int2(EventCatalog.of(event.event().getClass()).number());
        row.date(event.event().effectiveOn());
        row.timestamp(now);
        row.text(authority.actor());
        row.text(decision.number());
        row.date(decision.signedOn());
        row.text(decision.issuer());
        row.text(decision.signer());
        row.text(authority.reason());
        row.uuid(authority.request());
        row.bytes(EventJson.write(event.event()));
    }
}
