package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import socai.events.Decision;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.query.replay.Recorded;

/** One recorded fact as the public JSON shows it; an identity stays ciphertext. */
record HistoryEntry(
        @Schema(description = "Knowledge: dense number in the ledger") long ledgerNo,
        Instant sealedAt,
        @Schema(example = "personnel.recruited") String event,
        @Schema(description = "Valid time: the day from which the fact holds")
                LocalDate effectiveOn,
        Decision decision,
        String actor,
        String reason,
        Event fact) {

    static HistoryEntry of(Recorded recorded) {
        return new HistoryEntry(
                recorded.ledgerNo(),
                recorded.sealedAt(),
                EventCatalog.of(recorded.event().getClass()).name(),
                recorded.event().effectiveOn(),
                recorded.authority().decision(),
                recorded.authority().actor(),
                recorded.authority().reason(),
                recorded.event());
    }
}
