package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * All that a log's entry covers of one event: what happened, who ordered it, where and when it was
 * recorded and sealed. Its SHA-256 is the entry; the random salt makes that value unguessable.
 *
 * @param ledgerNo its place in the log, from 1
 * @param recordedAt to the microsecond
 * @param sealedAt to the microsecond
 * @param kind logical name, such as {@code personnel.recruited}
 * @param payload the stored canonical JSON, embedded as it is
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to a hash, never compared
public record EventDocument(
        long ledgerNo,
        Instant sealedAt,
        UUID stream,
        long sequence,
        String kind,
        long revision,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        Order decision,
        String reason,
        UUID request,
        UUID salt,
        byte[] payload) {

    /** The decision that orders the event, as printed. */
    public record Order(String number, LocalDate signedOn, String issuer, String signer) {}

    private static final Set<String> NAMES =
            Set.of(
                    "actor",
                    "decision",
                    "effectiveOn",
                    "kind",
                    "ledgerNo",
                    "payload",
                    "reason",
                    "recordedAt",
                    "request",
                    "revision",
                    "salt",
                    "sealedAt",
                    "sequence",
                    "stream");

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The canonical bytes (RFC 8785). */
    public byte[] bytes() {
        StringBuilder before = new StringBuilder(512);
        text(before.append("{\"actor\":"), actor);
        text(before.append(",\"decision\":{\"issuer\":"), decision.issuer());
        text(before.append(",\"number\":"), decision.number());
        text(before.append(",\"signedOn\":"), decision.signedOn().toString());
        text(before.append(",\"signer\":"), decision.signer());
        text(before.append("},\"effectiveOn\":"), effectiveOn.toString());
        text(before.append(",\"kind\":"), kind);
        before.append(",\"ledgerNo\":").append(ledgerNo).append(",\"payload\":");
        StringBuilder after = new StringBuilder(512);
        text(after.append(",\"reason\":"), reason);
        text(after.append(",\"recordedAt\":"), MICROSECONDS.format(recordedAt));
        text(after.append(",\"request\":"), request.toString());
        after.append(",\"revision\":").append(revision);
        text(after.append(",\"salt\":"), salt.toString());
        text(after.append(",\"sealedAt\":"), MICROSECONDS.format(sealedAt));
        after.append(",\"sequence\":").append(sequence);
        text(after.append(",\"stream\":"), stream.toString());
        after.append('}');
        ByteArrayOutputStream all = new ByteArrayOutputStream(1024 + payload.length);
        all.writeBytes(before.toString().getBytes(UTF_8));
        all.writeBytes(payload);
        all.writeBytes(after.toString().getBytes(UTF_8));
        return all.toByteArray();
    }

    /**
     * The day from which the payload says that the fact holds, as it is written there; a correction
     * says it in the fact that it puts in the place of another.
     */
    public Optional<String> effectiveOnOfPayload() {
        return effectiveOn(payload);
    }

    private static Optional<String> effectiveOn(byte[] fact) {
        Optional<SortedMap<String, String>> members = JsonObject.members(fact);
        Optional<String> day = members.map(all -> all.get("effectiveOn"));
        if (day.isPresent()) {
            return day.filter(value -> value.length() > 2)
                    .map(value -> value.substring(1, value.length() - 1));
        }
        return members.map(all -> all.get("fact"))
                .flatMap(nested -> effectiveOn(nested.getBytes(UTF_8)));
    }

    /**
     * The ledger number that a document names.
     *
     * @throws NotProven when it is no event document in canonical form
     */
    static long ledgerNoOf(byte[] document) {
        Optional<SortedMap<String, String>> members =
                JsonObject.members(document).filter(all -> all.keySet().equals(NAMES));
        OptionalLong ledgerNo =
                members.map(all -> Decimal.parse(all.getOrDefault("ledgerNo", "")))
                        .orElse(OptionalLong.empty());
        return ledgerNo.orElseThrow(() -> new NotProven(Flaw.NOT_A_DOCUMENT, "document"));
    }

    private static void text(StringBuilder json, String value) {
        JsonText.write(value, json);
    }
}
