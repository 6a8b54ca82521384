package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Event documents to make receipts of. */
final class Documents {

    private Documents() {}

    static EventDocument at(long ledgerNo) {
        return at(ledgerNo, "{\"effectiveOn\":\"2026-12-01\",\"kind\":\"RETIREMENT\"}");
    }

    static EventDocument at(long ledgerNo, String payload) {
        return new EventDocument(
                ledgerNo,
                Instant.parse("2026-11-25T01:02:03.000004Z"),
                new UUID(1, ledgerNo),
                0,
                "personnel.departed",
                1,
                LocalDate.of(2026, 12, 1),
                Instant.parse("2026-11-25T01:02:03Z"),
                "hoa.nt",
                new EventDocument.Order(
                        "125/QĐ-SNV", LocalDate.of(2026, 11, 20), "Sở Nội vụ", "Hoàng \"Minh\""),
                "Nghỉ hưu\ttheo\nchế độ \\ \u0001",
                new UUID(2, ledgerNo),
                new UUID(3, ledgerNo),
                payload.getBytes(UTF_8),
                EventDocument.Envelope.FIRST);
    }

    /** The same event in the second format. */
    static EventDocument second(long ledgerNo, EventDocument.Envelope envelope) {
        EventDocument first = at(ledgerNo);
        return new EventDocument(
                first.ledgerNo(),
                first.sealedAt(),
                first.stream(),
                first.sequence(),
                first.kind(),
                first.revision(),
                first.effectiveOn(),
                first.recordedAt(),
                first.actor(),
                envelope.basis() == null ? first.decision() : null,
                first.reason(),
                first.request(),
                first.salt(),
                first.payload(),
                envelope);
    }
}
