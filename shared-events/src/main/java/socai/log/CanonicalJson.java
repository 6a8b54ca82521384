package socai.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;

/**
 * The bytes of a canonical JSON document (RFC 8785), in the order in which they are said. Letters
 * outside ASCII are few and encoded by themselves: a million documents are written in a row.
 */
final class CanonicalJson {

    private static final int MICRO_DIGITS = 6;

    private byte[] document;
    private int length;

    CanonicalJson(int lengthExpected) {
        this.document = new byte[lengthExpected];
    }

    /** Exactly this, which is ASCII. */
    CanonicalJson ascii(String said) {
        return bytes(said.getBytes(ISO_8859_1));
    }

    CanonicalJson bytes(byte[] said) {
        room(said.length);
        System.arraycopy(said, 0, document, length, said.length);
        length += said.length;
        return this;
    }

    CanonicalJson number(long number) {
        return ascii(Long.toString(number));
    }

    /** A string with its quotes. Nothing is escaped that need not be (section 3.2.2.2). */
    CanonicalJson text(String text) {
        letter('"');
        bytes((isPlain(text) ? text : escaped(text)).getBytes(UTF_8));
        letter('"');
        return this;
    }

    /** In UTC with microseconds, such as {@code 2026-11-01T08:30:00.000001Z}. */
    CanonicalJson moment(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        ascii(time.toLocalDate().toString());
        two('T', time.getHour());
        two(':', time.getMinute());
        two(':', time.getSecond());
        String micros = Integer.toString(time.get(ChronoField.MICRO_OF_SECOND));
        ascii(".").ascii("0".repeat(MICRO_DIGITS - micros.length())).ascii(micros);
        return ascii("Z");
    }

    byte[] toBytes() {
        return Arrays.copyOf(document, length);
    }

    private void two(char before, int number) {
        letter(before);
        letter('0' + number / 10);
        letter('0' + number % 10);
    }

    private void letter(int ascii) {
        room(1);
        document[length++] = (byte) ascii;
    }

    private void room(int more) {
        if (more > document.length - length) {
            document = Arrays.copyOf(document, Math.addExact(length, more) + document.length);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.toString();
    }
}
