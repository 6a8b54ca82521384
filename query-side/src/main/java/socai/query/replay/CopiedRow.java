package socai.query.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as PostgreSQL copies it out in binary (manual, COPY, "Tuples"): the number of its columns,
 * then each with its length before it. Columns are read in their order; only those that say so may
 * be null.
 */
final class CopiedRow {

    private static final LocalDate DATE_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final byte[] message;
    private final ByteBuffer bytes;

    /** The row that begins at a place of a message. */
    CopiedRow(byte[] message, int at, int columns) {
        this.message = message;
        this.bytes = ByteBuffer.wrap(message).position(at);
        int found = bytes.getShort();
        if (found != columns) {
            throw new IllegalStateException(
                    "a row of %d columns, not %d, was copied".formatted(found, columns));
        }
    }

    long int8() {
        require(Long.BYTES);
        return bytes.getLong();
    }

    int int4() {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    int int2() {
        require(Short.BYTES);
        return bytes.getShort();
    }

    UUID uuid() {
        require(2 * Long.BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    LocalDate date() {
        return DATE_ZERO.plusDays(int4());
    }

    Instant timestamp() {
        return TIME_ZERO.plus(int8(), ChronoUnit.MICROS);
    }

    String text() {
        int length = length();
        String text = new String(message, bytes.position(), length, UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    byte[] bytea() {
        byte[] value = new byte[length()];
        bytes.get(value);
        return value;
    }

    @Nullable String textOrNull() {
        return isNull() ? null : text();
    }

    @Nullable LocalDate dateOrNull() {
        return isNull() ? null : date();
    }

    byte @Nullable [] byteaOrNull() {
        return isNull() ? null : bytea();
    }

    private boolean isNull() {
        boolean isNull = bytes.getInt(bytes.position()) == -1;
        if (isNull) {
            bytes.getInt();
        }
        return isNull;
    }

    private int length() {
        int length = bytes.getInt();
        if (length < 0) {
            throw new IllegalStateException("a null was copied where there can be none");
        }
        return length;
    }

    private void require(int width) {
        int length = length();
        if (length != width) {
            throw new IllegalStateException(
                    "a value of %d bytes, not %d, was copied".formatted(length, width));
        }
    }
}
