package socai.command.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows on their way into a table in PostgreSQL's binary form (manual, COPY). A copy is checked
 * like any insert and costs about half of one from arrays. Values are said in the order of the
 * columns.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final long DATE_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    /** Sent as soon as it is there: the server takes it in while more is said. */
    private static final int SENT_AT_ONCE = 32_768;

    private final CopyIn copy;
    private ByteBuffer data = ByteBuffer.allocate(2 * SENT_AT_ONCE);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** How one row is said. */
    @FunctionalInterface
    interface RowOf<T> {
        void say(T row, BinaryCopy to);
    }

    /**
     * Writes inside the transaction of {@code connection}.
     *
     * @param into the table and its columns
     * @param columns how many of them
     */
    static <T> void rows(
            Connection connection, String into, int columns, List<T> rows, RowOf<T> row)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + into + " from stdin (format binary)");
        try {
            new BinaryCopy(copy).write(columns, rows, row);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                cancel(copy, connection);
            }
        }
    }

    /**
     * Ends a copy that stopped midway. The server answers it, unlike the cancelling of a copy out,
     * so the connection stays usable and its transaction is undone; one that does not answer as it
     * should is closed.
     */
    private static void cancel(CopyIn copy, Connection connection) throws SQLException {
        try {
            copy.cancelCopy();
        } catch (SQLException e) {
            Discarded.close(connection);
            throw e;
        }
    }

    private <T> void write(int columns, List<T> rows, RowOf<T> row) throws SQLException {
        data.put(SIGNATURE).putInt(0).putInt(0);
        for (T one : rows) {
            room(Short.BYTES).putShort((short) columns);
            row.say(one, this);
            if (data.position() >= SENT_AT_ONCE) {
                send();
            }
        }
        room(Short.BYTES).putShort((short) -1);
        send();
    }

    private void send() throws SQLException {
        copy.writeToCopy(data.array(), 0, data.position());
        data.clear();
    }

    void uuid(UUID value) {
        field(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    void int2(short value) {
        field(Short.BYTES).putShort(value);
    }

    void int4(int value) {
        field(Integer.BYTES).putInt(value);
    }

    /** Also of an xid8, whose form is the same. */
    void int8(long value) {
        field(Long.BYTES).putLong(value);
    }

    void date(LocalDate day) {
        int4(Math.toIntExact(day.toEpochDay() - DATE_ZERO));
    }

    /** In microseconds; what is finer is cut off. */
    void timestamp(Instant instant) {
        int8(TIME_ZERO.until(instant, ChronoUnit.MICROS));
    }

    void text(String value) {
        bytes(value.getBytes(UTF_8));
    }

    void bytes(byte[] value) {
        field(value.length).put(value);
    }

    void textOrNull(@Nullable String value) {
        bytesOrNull(value == null ? null : value.getBytes(UTF_8));
    }

    void bytesOrNull(byte @Nullable [] value) {
        if (value == null) {
            nothing();
        } else {
            bytes(value);
        }
    }

    void dateOrNull(@Nullable LocalDate day) {
        if (day == null) {
            nothing();
        } else {
            date(day);
        }
    }

    private void nothing() {
        room(Integer.BYTES).putInt(-1);
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (data.remaining() < length) {
            int needed = Math.addExact(data.position(), length);
            data = ByteBuffer.allocate(Math.addExact(needed, needed)).put(data.flip());
        }
        return data;
    }
}
