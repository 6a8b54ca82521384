package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import socai.query.compliance.Change;
import socai.query.compliance.Figures;
import socai.query.compliance.Flow;

/** What one fact changes in the figures of one body. */
record ChangeAnswer(
        @Schema(description = "Valid time: from which day on", example = "2026-03-01")
                LocalDate effectiveOn,
        @Schema(description = "The entry that recorded the fact first", example = "812")
                long ledgerNo,
        @Schema(
                        description =
                                "The last entry that made it what it is: itself, a correction, or"
                                        + " what gave it another place among its neighbours",
                        example = "1204")
                long knownBy,
        @Schema(description = "The event's kind", example = "personnel.transferred") String event,
        UUID person,
        @Schema(example = "05569") String unit,
        Flow flow,
        @Schema(description = "By how many persons") Figures change) {

    static ChangeAnswer of(Change change) {
        return new ChangeAnswer(
                change.effectiveOn(),
                change.ledgerNo(),
                change.knownBy(),
                change.event(),
                change.stream(),
                change.unit().value(),
                change.flow(),
                change.change());
    }
}
