package socai.command.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Malformed;
import socai.log.KeptCheckpoint;
import socai.log.KnownAt;
import socai.log.PublishedLog;

/** Lists what was signed, and says which ledger number was known at an instant. */
@RestController
@RequestMapping("/api/v1/checkpoints")
@Tag(name = "Proof", description = "Receipts of single events, checkpoints, what was known when")
public class CheckpointController {

    private static final int SIZE_MAX = 500;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T23:59:59Z");

    private final PublishedLog log;

    public CheckpointController(PublishedLog log) {
        this.log = log;
    }

    /**
     * One signed checkpoint.
     *
     * @param ledgerNo the last number in it, which is the size of the tree
     * @param sealedAt when it became known
     * @param root of the tree, in base64
     * @param note the signed text
     */
    record CheckpointAnswer(long ledgerNo, Instant sealedAt, String root, String note) {

        static CheckpointAnswer of(KeptCheckpoint kept) {
            return new CheckpointAnswer(
                    kept.size(), kept.sealedAt(), kept.root().toString(), kept.note());
        }
    }

    /**
     * A page of checkpoints, newest first.
     *
     * @param next to ask for the page after it; absent on the last
     */
    record CheckpointsAnswer(List<CheckpointAnswer> checkpoints, @Nullable String next) {}

    /**
     * What was known at an instant.
     *
     * @param ledgerNo the greatest number known then; 0 before the first
     * @param isFinal whether the answer is the same for ever; it is not yet while nothing was
     *     sealed at or after the instant
     */
    record KnownAtAnswer(
            Instant instant,
            long ledgerNo,
            @JsonProperty("final") boolean isFinal,
            @Nullable CheckpointAnswer checkpoint) {}

    @GetMapping
    @Operation(summary = "All signed checkpoints, newest first")
    CheckpointsAnswer checkpoints(
            @Parameter(description = "Only those of a smaller ledger number", example = "1000")
                    @RequestParam(required = false)
                    @Nullable Long below,
            @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw new Malformed("query:size", "size-out-of-range", size, SIZE_MAX);
        }
        List<CheckpointAnswer> page =
                log.checkpoints(below == null ? Long.MAX_VALUE : below, size).stream()
                        .map(CheckpointAnswer::of)
                        .toList();
        boolean more = page.size() == size && page.getLast().ledgerNo() > 1;
        String next =
                "/api/v1/checkpoints?below=%d&size=%d"
                        .formatted(more ? page.getLast().ledgerNo() : 0, size);
        return new CheckpointsAnswer(page, more ? next : null);
    }

    @GetMapping("/at")
    @Operation(summary = "Which ledger number was known at an instant, and whether that is final")
    KnownAtAnswer at(
            @Parameter(
                            description = "Date, time and offset (ISO 8601)",
                            example = "2028-11-15T10:00:00+07:00")
                    @RequestParam
                    String instant) {
        KnownAt known = log.at(instant(instant));
        KeptCheckpoint checkpoint = known.checkpoint();
        return new KnownAtAnswer(
                known.instant(),
                known.ledgerNo(),
                known.isFinal(),
                checkpoint == null ? null : CheckpointAnswer.of(checkpoint));
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static Instant instant(String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw new Malformed("query:instant", "instant-malformed", text);
        }
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new Malformed("query:instant", "instant-out-of-range", text, FIRST, LAST);
        }
        return instant;
    }
}
