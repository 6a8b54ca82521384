package socai.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the ledger says of one sealed event, in one canonical JSON document (RFC 8785).
 * Its SHA-256 is the event's entry in the log.
 *
 * @param format which of the two forms of the document the row has: 1 until kinds of basis, 2 since
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
        int format,
        UUID stream,
        long sequence,
        String kind,
        int revision,
        LocalDate effectiveOn,
        Instant recordedAt,
        Authority authority,
        UUID salt,
        byte[] payload) {

    /** The form in which every event is recorded today. */
    public static final int FORMAT = 2;

    /**
     * Who, on the basis of which document, why and in which request: exactly as the row has it.
     *
     * @param decision the document when it is a decision
     * @param basis the document as canonical JSON when it is not
     * @param confirmed a canonical JSON array; absent when nothing was confirmed
     * @param attachments a canonical JSON array; absent when there are none
     * @param authentication a canonical JSON object; absent without sign-in
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to be hashed, never compared
    public record Authority(
            String actor,
            @Nullable Decision decision,
            byte @Nullable [] basis,
            String reason,
            UUID request,
            byte @Nullable [] confirmed,
            byte @Nullable [] attachments,
            @Nullable String account,
            @Nullable String approver,
            byte @Nullable [] authentication) {

        /** An authority of the first format. */
        public Authority(String actor, Decision decision, String reason, UUID request) {
            this(actor, decision, null, reason, request, null, null, null, null, null);
        }
    }

    /** A decision as the row has it. */
    public record Decision(String number, LocalDate signedOn, String issuer, String signer) {}

    /**
     * The document of the event under the number that the sealer gives it.
     *
     * @param ledgerNo dense from 1
     * @param sealedAt when it became known, in microseconds
     * @throws IllegalStateException when the row is of no known format
     */
    public byte[] sealed(long ledgerNo, Instant sealedAt) {
        CanonicalJson json = new CanonicalJson(420 + payload.length);
        switch (format) {
            case 1 -> beginFirst(json);
            case FORMAT -> begin(json);
            default -> throw new IllegalStateException("no document has format " + format);
        }
        json.ascii(",\"kind\":").text(kind);
        json.ascii(",\"ledgerNo\":").number(ledgerNo);
        json.ascii(",\"payload\":").bytes(payload);
        json.ascii(",\"reason\":").text(authority.reason());
        json.ascii(",\"recordedAt\":\"").moment(recordedAt);
        json.ascii("\",\"request\":\"").ascii(authority.request().toString());
        json.ascii("\",\"revision\":").number(revision);
        json.ascii(",\"salt\":\"").ascii(salt.toString());
        json.ascii("\",\"sealedAt\":\"").moment(sealedAt);
        json.ascii("\",\"sequence\":").number(sequence);
        json.ascii(",\"stream\":\"").ascii(stream.toString());
        return json.ascii("\"}").toBytes();
    }

    private void beginFirst(CanonicalJson json) {
        json.ascii("{\"actor\":").text(authority.actor());
        json.ascii(",\"decision\":{");
        decision(json);
        json.ascii(",\"effectiveOn\":\"").ascii(effectiveOn.toString()).ascii("\"");
    }

    private void begin(CanonicalJson json) {
        json.ascii("{");
        if (authority.account() != null) {
            json.ascii("\"account\":").text(authority.account()).ascii(",");
        }
        json.ascii("\"actor\":").text(authority.actor());
        if (authority.approver() != null) {
            json.ascii(",\"approver\":").text(authority.approver());
        }
        member(json, "attachments", authority.attachments());
        member(json, "authentication", authority.authentication());
        if (authority.decision() == null) {
            member(json, "basis", authority.basis());
        } else {
            json.ascii(",\"basis\":{");
            basis(json);
        }
        member(json, "confirmed", authority.confirmed());
        json.ascii(",\"effectiveOn\":\"").ascii(effectiveOn.toString());
        json.ascii("\",\"format\":").number(format);
    }

    private static void member(CanonicalJson json, String name, byte @Nullable [] value) {
        if (value != null) {
            json.ascii(",\"" + name + "\":").bytes(value);
        }
    }

    private void decision(CanonicalJson json) {
        Decision decision = ordered();
        json.ascii("\"issuer\":").text(decision.issuer());
        json.ascii(",\"number\":").text(decision.number());
        signature(json, decision);
    }

    private void basis(CanonicalJson json) {
        Decision decision = ordered();
        json.ascii("\"issuer\":").text(decision.issuer());
        json.ascii(",\"kind\":\"DECISION\",\"number\":").text(decision.number());
        signature(json, decision);
    }

    private static void signature(CanonicalJson json, Decision decision) {
        json.ascii(",\"signedOn\":\"").ascii(decision.signedOn().toString());
        json.ascii("\",\"signer\":").text(decision.signer()).ascii("}");
    }

    private Decision ordered() {
        if (authority.decision() == null) {
            throw new IllegalStateException("an event of the first format without a decision");
        }
        return authority.decision();
    }
}
