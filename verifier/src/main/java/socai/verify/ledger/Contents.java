package socai.verify.ledger;

import socai.verify.EventDocument;
import socai.verify.Hash;

/** Looks at what events say: that they are there, under an authority, and what was sealed. */
final class Contents {

    private final Findings findings;
    private final Readings readings;

    Contents(Readings readings, Findings findings) {
        this.readings = readings;
        this.findings = findings;
    }

    void see(SealedRow row) {
        EventDocument event = row.event();
        findings.note(event != null, Check.EVENT_THERE, row.place(), "event", "—");
        if (event == null) {
            return;
        }
        findings.note(
                isOrdered(event),
                Check.AUTHORITY,
                row.place(),
                "actor, document, reason, request",
                "—");
        findings.same(
                Check.EFFECTIVE_ON,
                row.place(),
                event.effectiveOn().toString(),
                event.effectiveOnOfPayload().orElse("—"));
        readings.see(row.place(), event.kind(), event.revision(), event.payload());
        Hash expected = Hash.of(event.bytes());
        findings.note(row.entryIs(expected), Check.ENTRY, row.place(), expected, hex(row.entry()));
    }

    private static boolean isOrdered(EventDocument event) {
        return !event.actor().isBlank()
                && !event.reason().isBlank()
                && Envelopes.isWhole(event)
                && (event.request().getMostSignificantBits() != 0
                        || event.request().getLeastSignificantBits() != 0);
    }

    private static String hex(byte[] entry) {
        return java.util.HexFormat.of().formatHex(entry);
    }
}
