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
        String before =
                "{\"actor\":%s,\"decision\":{\"issuer\":%s,\"number\":%s,\"signedOn\":\"%s\",\"signer\":%s},\"effectiveOn\":\"%s\",\"kind\":%s,\"ledgerNo\":%d,\"payload\":"
                        .formatted(
                                quoted(authority.actor()),
                                quoted(authority.decisionIssuer()),
                                quoted(authority.decisionNumber()),
                                authority.decisionSignedOn(),
                                quoted(authority.decisionSigner()),
                                effectiveOn,
                                quoted(kind),
                                ledgerNo);
        String after =
                ",\"reason\":%s,\"recordedAt\":\"%s\",\"request\":\"%s\",\"revision\":%d,\"salt\":\"%s\",\"sealedAt\":\"%s\",\"sequence\":%d,\"stream\":\"%s\"}"
                        .formatted(
                                quoted(authority.reason()),
                                MICROSECONDS.format(recordedAt),
                                authority.request(),
                                revision,
                                salt,
                                MICROSECONDS.format(sealedAt),
                                sequence,
                                stream);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(before.getBytes(UTF_8));
        document.writeBytes(payload);
        document.writeBytes(after.getBytes(UTF_8));
        return document.toByteArray();
    }

    /** RFC 8785 section 3.2.2.2: nothing is escaped that need not be. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
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
        return json.append('"').toString();
    }
}
