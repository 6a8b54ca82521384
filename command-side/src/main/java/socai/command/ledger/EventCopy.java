package socai.command.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/**
 * Many events on their way into the table in PostgreSQL's binary form (manual, COPY). A copy is
 * checked like any insert and costs about half of one from arrays.
 */
final class EventCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final long DATE_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 13;
    private static final int BYTES_OF_AN_EVENT = 400;

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream data;

    private EventCopy(int events) {
        this.bytes = new ByteArrayOutputStream(events * BYTES_OF_AN_EVENT);
        this.data = new DataOutputStream(bytes);
    }

    /** Writes inside the transaction of {@code connection}. */
    static void into(Connection connection, List<LedgerEvent> events, Instant now)
            throws SQLException {
        EventCopy copy = new EventCopy(events.size());
        try {
            copy.write(events, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopyIn sent =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy ledger.event "
                                        + Append.COLUMNS
                                        + " from stdin (format binary)");
        sent.writeToCopy(copy.bytes.toByteArray(), 0, copy.bytes.size());
        sent.endCopy();
    }

    private void write(List<LedgerEvent> events, Instant now) throws IOException {
        data.write(SIGNATURE);
        data.writeInt(0);
        data.writeInt(0);
        long recordedAt = TIME_ZERO.until(now, ChronoUnit.MICROS);
        for (LedgerEvent event : events) {
            Authority authority = event.order().authority();
            Decision decision = authority.decision();
            data.writeShort(COLUMNS);
            uuid(event.stream());
            int4(Math.toIntExact(event.sequence()));
            data.writeInt(Short.BYTES);
            data.writeShort(EventCatalog.of(event.event().getClass()).number());
            date(event.event().effectiveOn());
            data.writeInt(Long.BYTES);
            data.writeLong(recordedAt);
            bytes(authority.actor().getBytes(UTF_8));
            bytes(decision.number().getBytes(UTF_8));
            date(decision.signedOn());
            bytes(decision.issuer().getBytes(UTF_8));
            bytes(decision.signer().getBytes(UTF_8));
            bytes(authority.reason().getBytes(UTF_8));
            uuid(authority.request());
            bytes(EventJson.write(event.event()));
        }
        data.writeShort(-1);
    }

    private void uuid(UUID value) throws IOException {
        data.writeInt(2 * Long.BYTES);
        data.writeLong(value.getMostSignificantBits());
        data.writeLong(value.getLeastSignificantBits());
    }

    private void int4(int value) throws IOException {
        data.writeInt(Integer.BYTES);
        data.writeInt(value);
    }

    private void date(LocalDate day) throws IOException {
        int4(Math.toIntExact(day.toEpochDay() - DATE_ZERO));
    }

    private void bytes(byte[] value) throws IOException {
        data.writeInt(value.length);
        data.write(value);
    }
}
