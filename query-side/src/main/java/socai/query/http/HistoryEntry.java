package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.Attachment;
import socai.events.Authority;
import socai.events.Confirmation;
import socai.events.Decision;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.query.replay.Recorded;
import socai.query.replay.RecordedLine;
import socai.timeline.Fate;

/** One recorded fact as the public JSON shows it; an identity stays ciphertext. */
record HistoryEntry(
        @Schema(description = "Knowledge: dense number in the ledger") long ledgerNo,
        Instant sealedAt,
        @Schema(description = "By which a correction or an annulment names it") long sequence,
        @Schema(example = "personnel.recruited") String event,
        @Schema(description = "Valid time: the day from which the fact holds")
                LocalDate effectiveOn,
        @Schema(description = "The basis, when it is a decision") @Nullable Decision decision,
        BasisAnswer basis,
        String actor,
        String reason,
        @Schema(description = "Questions that were answered yes, with the figures shown")
                List<Confirmation> confirmed,
        @Schema(description = "What proves the files that came along") List<Attachment> attachments,
        @Schema(description = "Null until there is sign-in") @Nullable String account,
        @Schema(description = "Null where nobody else had to approve") @Nullable String approver,
        @Schema(description = "What became of it, as known") Standing standing,
        @Schema(description = "Ledger number of the event by which it no longer stands")
                @Nullable Long by,
        @Schema(example = "/api/v1/events/17/proof") String proof,
        Event fact) {

    /** What became of a fact. */
    enum Standing {
        STANDS,
        CORRECTED,
        ANNULLED
    }

    static HistoryEntry of(RecordedLine line) {
        Recorded recorded = line.recorded();
        Authority authority = recorded.authority();
        return new HistoryEntry(
                recorded.ledgerNo(),
                recorded.sealedAt(),
                recorded.sequence(),
                EventCatalog.of(recorded.event().getClass()).name(),
                recorded.event().effectiveOn(),
                BasisAnswer.decision(authority.basis()),
                BasisAnswer.of(authority.basis()),
                authority.actor(),
                authority.reason(),
                authority.confirmed(),
                authority.attachments(),
                authority.account(),
                authority.approver(),
                standing(line.fate()),
                line.by(),
                proof(recorded.ledgerNo()),
                recorded.event());
    }

    /** Where the receipt of an event is. */
    static String proof(long ledgerNo) {
        return "/api/v1/events/%d/proof".formatted(ledgerNo);
    }

    private static Standing standing(Fate fate) {
        return switch (fate) {
            case Fate.Stands _ -> Standing.STANDS;
            case Fate.Corrected _ -> Standing.CORRECTED;
            case Fate.Annulled _ -> Standing.ANNULLED;
        };
    }
}
