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

/**
 * Many rows on their way into a table in PostgreSQL's binary form (manual, COPY). A copy is checked
 * like any insert and costs about half of one from arrays. Values are said in the order of the
 * columns.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final long DATE_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream data;

    private BinaryCopy(int bytesExpected) {
        this.bytes = new ByteArrayOutputStream(bytesExpected);
        this.data = new DataOutputStream(bytes);
    }

    /** How one row is said. */
    @FunctionalInterface
    interface RowOf<T> {
        void say(T row, BinaryCopy to) throws IOException;
    }

    /**
     * Writes inside the transaction of {@code connection}.
     *
     * @param into the table and its columns
     * @param columns how many of them
     * @param bytesOfARow about how long a row is
     */
    static <T> void rows(
            Connection connection,
            String into,
            int columns,
            int bytesOfARow,
            List<T> rows,
            RowOf<T> row)
            throws SQLException {
        BinaryCopy copy = new BinaryCopy(rows.size() * bytesOfARow);
        try {
            copy.write(columns, rows, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopyIn sent =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + into + " from stdin (format binary)");
        sent.writeToCopy(copy.bytes.toByteArray(), 0, copy.bytes.size());
        sent.endCopy();
    }

    private <T> void write(int columns, List<T> rows, RowOf<T> row) throws IOException {
        data.write(SIGNATURE);
        data.writeInt(0);
        data.writeInt(0);
        for (T one : rows) {
            data.writeShort(columns);
            row.say(one, this);
        }
        data.writeShort(-1);
    }

    void uuid(UUID value) throws IOException {
        data.writeInt(2 * Long.BYTES);
        data.writeLong(value.getMostSignificantBits());
        data.writeLong(value.getLeastSignificantBits());
    }

    void int2(short value) throws IOException {
        data.writeInt(Short.BYTES);
        data.writeShort(value);
    }

    void int4(int value) throws IOException {
        data.writeInt(Integer.BYTES);
        data.writeInt(value);
    }

    /** Also of an xid8, whose form is the same. */
    void int8(long value) throws IOException {
        data.writeInt(Long.BYTES);
        data.writeLong(value);
    }

    void date(LocalDate day) throws IOException {
        int4(Math.toIntExact(day.toEpochDay() - DATE_ZERO));
    }

    /** In microseconds; what is finer is cut off. */
    void timestamp(Instant instant) throws IOException {
        int8(TIME_ZERO.until(instant, ChronoUnit.MICROS));
    }

    void text(String value) throws IOException {
        bytes(value.getBytes(UTF_8));
    }

    void bytes(byte[] value) throws IOException {
        data.writeInt(value.length);
        data.write(value);
    }
}
