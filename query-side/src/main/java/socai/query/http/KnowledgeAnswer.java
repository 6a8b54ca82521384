package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socai.query.knowledge.Knowledge;

/**
 * The knowledge that an answer rests on, as the public JSON says it. The same question for the same
 * ledger number is answered the same for ever.
 */
record KnowledgeAnswer(
        @Schema(description = "The last ledger number known; 0 before the first", example = "1000")
                long ledgerNo,
        @Schema(description = "When it was sealed", example = "2026-11-01T03:00:00Z")
                @Nullable Instant sealedAt,
        @Nullable CheckpointAnswer checkpoint,
        @Schema(
                        description =
                                "Whether the number is the end of all that was recorded together:"
                                        + " of a decision with all its entries, or of a roster. An"
                                        + " answer that is not whole may show a decision by half.")
                boolean whole,
        @Schema(description = "The last number up to this one that is whole", example = "1000")
                long wholeLedgerNo) {

    record CheckpointAnswer(
            @Schema(description = "Of the smallest signed tree that holds it", example = "1024")
                    long size,
            @Schema(
                            description = "In base64",
                            example = "LPyXAwzfzSPzvV9PKg9mmxVSeqDrYkC3k4LBUGYvKrY=")
                    String root) {}

    static KnowledgeAnswer of(Knowledge known) {
        Knowledge.Checkpoint checkpoint = known.checkpoint();
        return new KnowledgeAnswer(
                known.ledgerNo(),
                known.sealedAt(),
                checkpoint == null
                        ? null
                        : new CheckpointAnswer(checkpoint.size(), checkpoint.root().toString()),
                known.isWhole(),
                known.wholeLedgerNo());
    }
}
