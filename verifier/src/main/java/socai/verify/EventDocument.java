package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a log's entry covers of one event: what happened, who ordered it, where and when it was
 * recorded and sealed. Its SHA-256 is the entry; the random salt makes that value unguessable.
 *
 * @param ledgerNo its place in the log, from 1
 * @param recordedAt to the microsecond
 * @param sealedAt to the microsecond
 * @param kind logical name, such as {@code personnel.recruited}
 * @param decision the decision that orders it; absent when it rests on another document
 * @param payload the stored canonical JSON, embedded as it is
 * @param envelope the format, and what only the second one has
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
        @Nullable Order decision,
        String reason,
        UUID request,
        UUID salt,
        byte[] payload,
        Envelope envelope) {

    /** The decision that orders the event, as printed. */
    public record Order(String number, LocalDate signedOn, String issuer, String signer) {}

    /**
     * What a document of the second format can hold beyond the first. All but the number are absent
     * in the first.
     *
     * @param basis the document that the act rests on, when it is no decision: canonical JSON
     * @param confirmed canonical JSON array
     * @param attachments canonical JSON array
     * @param authentication canonical JSON object
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way to a hash, never compared
    public record Envelope(
            long format,
            byte @Nullable [] basis,
            byte @Nullable [] confirmed,
            byte @Nullable [] attachments,
            @Nullable String account,
            @Nullable String approver,
            byte @Nullable [] authentication) {

        /** The first format, which has nothing of all that. */
        public static final Envelope FIRST = new Envelope(1, null, null, null, null, null, null);

        /** The second format with nothing that may be left out. */
        public static final Envelope SECOND = new Envelope(2, null, null, null, null, null, null);
    }

    private static final Set<String> NAMES_OF_BOTH =
            Set.of(
                    "actor",
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

    private static final Set<String> NAMES_OF_FIRST = union(NAMES_OF_BOTH, Set.of("decision"));
    private static final Set<String> NAMES_OF_SECOND =
            union(NAMES_OF_BOTH, Set.of("basis", "format"));
    private static final Set<String> OPTIONAL_IN_SECOND =
            Set.of("account", "approver", "attachments", "authentication", "confirmed");

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The canonical bytes (RFC 8785). */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(1024 + payload.length);
        if (envelope.format() == 1) {
            first(all);
        } else {
            second(all);
        }
        StringBuilder before = new StringBuilder(256);
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
        all.writeBytes(before.toString().getBytes(UTF_8));
        all.writeBytes(payload);
        all.writeBytes(after.toString().getBytes(UTF_8));
        return all.toByteArray();
    }

    private void first(ByteArrayOutputStream all) {
        StringBuilder begin = new StringBuilder(256);
        text(begin.append("{\"actor\":"), actor);
        order(begin.append(",\"decision\":{"), "");
        text(begin.append(",\"effectiveOn\":"), effectiveOn.toString());
        all.writeBytes(begin.toString().getBytes(UTF_8));
    }

    private void second(ByteArrayOutputStream all) {
        StringBuilder begin = new StringBuilder(256).append('{');
        if (envelope.account() != null) {
            text(begin.append("\"account\":"), envelope.account());
            begin.append(',');
        }
        text(begin.append("\"actor\":"), actor);
        if (envelope.approver() != null) {
            text(begin.append(",\"approver\":"), envelope.approver());
        }
        all.writeBytes(begin.toString().getBytes(UTF_8));
        member(all, "attachments", envelope.attachments());
        member(all, "authentication", envelope.authentication());
        member(all, "basis", envelope.basis());
        if (envelope.basis() == null) {
            StringBuilder ordered = new StringBuilder(256).append(",\"basis\":{");
            order(ordered, ",\"kind\":\"DECISION\"");
            all.writeBytes(ordered.toString().getBytes(UTF_8));
        }
        member(all, "confirmed", envelope.confirmed());
        StringBuilder end = new StringBuilder(64);
        text(end.append(",\"effectiveOn\":"), effectiveOn.toString());
        end.append(",\"format\":").append(envelope.format());
        all.writeBytes(end.toString().getBytes(UTF_8));
    }

    private void order(StringBuilder json, String kind) {
        Order known = decision == null ? new Order("", LocalDate.MIN, "", "") : decision;
        text(json.append("\"issuer\":"), known.issuer());
        text(json.append(kind).append(",\"number\":"), known.number());
        text(json.append(",\"signedOn\":"), known.signedOn().toString());
        text(json.append(",\"signer\":"), known.signer());
        json.append('}');
    }

    private static void member(ByteArrayOutputStream all, String name, byte @Nullable [] value) {
        if (value != null) {
            all.writeBytes((",\"" + name + "\":").getBytes(UTF_8));
            all.writeBytes(value);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
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
                JsonObject.members(document).filter(EventDocument::isWhole);
        OptionalLong ledgerNo =
                members.map(all -> Decimal.parse(all.getOrDefault("ledgerNo", "")))
                        .orElse(OptionalLong.empty());
        return ledgerNo.orElseThrow(() -> new NotProven(Flaw.NOT_A_DOCUMENT, "document"));
    }

    /** One that names no format is of the first. */
    private static boolean isWhole(SortedMap<String, String> members) {
        String format = members.get("format");
        if (format == null) {
            return members.keySet().equals(NAMES_OF_FIRST);
        }
        Set<String> names = new HashSet<>(members.keySet());
        names.removeAll(OPTIONAL_IN_SECOND);
        return format.equals("2") && names.equals(NAMES_OF_SECOND);
    }

    private static void text(StringBuilder json, String value) {
        JsonText.write(value, json);
    }
}
