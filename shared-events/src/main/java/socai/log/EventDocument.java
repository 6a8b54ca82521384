package socai.log;

import java.time.Instant;
import java.time.LocalDate;
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
        CanonicalJson json = new CanonicalJson(400 + payload.length);
        json.ascii("{\"actor\":").text(authority.actor());
        json.ascii(",\"decision\":{\"issuer\":").text(authority.decisionIssuer());
        json.ascii(",\"number\":").text(authority.decisionNumber());
        json.ascii(",\"signedOn\":\"").ascii(authority.decisionSignedOn().toString());
        json.ascii("\",\"signer\":").text(authority.decisionSigner());
        json.ascii("},\"effectiveOn\":\"").ascii(effectiveOn.toString());
        json.ascii("\",\"kind\":").text(kind);
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
}
