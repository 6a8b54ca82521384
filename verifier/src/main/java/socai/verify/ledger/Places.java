package socai.verify.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at where events stand: their numbers, times and order. */
final class Places {

    private final Findings findings;
    private final Map<UUID, Long> nextOfStream = new HashMap<>();
    private @Nullable SealedRow last;

    Places(Findings findings) {
        this.findings = findings;
    }

    void see(SealedRow row) {
        long expected = last == null ? 1 : last.ledgerNo() + 1;
        findings.same(Check.NUMBERING, row.place(), expected, row.ledgerNo());
        if (last != null) {
            findings.note(
                    !row.sealedAt().isBefore(last.sealedAt()),
                    Check.SEALED_TIME,
                    row.place(),
                    "≥ " + last.sealedAt(),
                    row.sealedAt());
            findings.note(
                    isAfter(row, last),
                    Check.RECORDED_ORDER,
                    row.place(),
                    "> (%d, %d)".formatted(last.xid(), last.pos()),
                    "(%d, %d)".formatted(row.xid(), row.pos()));
        }
        if (row.event() != null) {
            UUID stream = row.event().stream();
            long next = nextOfStream.getOrDefault(stream, 0L);
            findings.same(Check.STREAM_ORDER, row.place(), next, row.event().sequence());
            nextOfStream.put(stream, row.event().sequence() + 1);
        }
        last = row;
    }

    private static boolean isAfter(SealedRow row, SealedRow last) {
        int transactions = Long.compareUnsigned(row.xid(), last.xid());
        return transactions > 0 || (transactions == 0 && row.pos() > last.pos());
    }
}
