package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Everything that the ledger says of one sealed event, in one canonical JSON document (RFC 8785).
 * Its SHA-256 is the event's entry in the log.
 *
 * @param kind logical name of the event
 * @param revision of the payload's shape
 * @param effectiveOn legal day from which the fact holds
 * @param recordedAt when a node took it in, in microseconds
 * @param authority by what right it stands there, as stored
 * @param salt random, so that nobody can guess a document from its entry
 * @param payload canonical JSON, as stored
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to be hashed, never compared
public record EventDocument(
        UUID stream,
        long sequence,
        String kind,
        int revision,
        LocalDate effectiveOn,
        Instant recordedAt,
        Authority authority,
        UUID salt,
        byte[] payload) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Who, by which decision, why and in which request: exactly as the row has it. */
    public record Authority(
            String actor,
            String decisionNumber,
            LocalDate decisionSignedOn,
            String decisionIssuer,
            String decisionSigner,
            String reason,
            UUID request) {}

    /**
     * The document of the event under the number that the sealer gives it.
     *
     * @param ledgerNo dense from 1
     * @param sealedAt when it became known, in microseconds
     */
    public byte[] sealed(long ledgerNo, Instant sealedAt) {
        StringBuilder before = new StringBuilder(400);
        text(before.append("{\"actor\":"), authority.actor());
        text(before.append(",\"decision\":{\"issuer\":"), authority.decisionIssuer());
        text(before.append(",\"number\":"), authority.decisionNumber());
        before.append(",\"signedOn\":\"").append(authority.decisionSignedOn()).append('"');
        text(before.append(",\"signer\":"), authority.decisionSigner());
        before.append("},\"effectiveOn\":\"").append(effectiveOn).append('"');
        text(before.append(",\"kind\":"), kind);
        before.append(",\"ledgerNo\":").append(ledgerNo).append(",\"payload\":");
        StringBuilder after = new StringBuilder(400);
        text(after.append(",\"reason\":"), authority.reason());
        moment(after.append(",\"recordedAt\":\""), recordedAt);
        after.append("\",\"request\":\"").append(authority.request());
        after.append("\",\"revision\":").append(revision);
        after.append(",\"salt\":\"").append(salt);
        moment(after.append("\",\"sealedAt\":\""), sealedAt);
        after.append("\",\"sequence\":").append(sequence);
        after.append(",\"stream\":\"").append(stream).append("\"}");
        ByteArrayOutputStream document =
                new ByteArrayOutputStream(before.length() + payload.length + after.length() + 100);
        document.writeBytes(before.toString().getBytes(UTF_8));
        document.writeBytes(payload);
        document.writeBytes(after.toString().getBytes(UTF_8));
        return document.toByteArray();
    }

    private static void moment(StringBuilder to, Instant instant) {
        MICROSECONDS.formatTo(instant, to);
    }

    /** RFC 8785 section 3.2.2.2: nothing is escaped that need not be. */
    private static void text(StringBuilder json, String text) {
        json.append('"');
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
        json.append('"');
    }
}
