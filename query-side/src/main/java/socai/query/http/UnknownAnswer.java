package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.organisation.InForce.Why;
import socai.query.compliance.Compliance.UnknownNumber;

/** The public JSON of a number that was known once and is not on the day. */
record UnknownAnswer(
        @Schema(example = "05569") String unit,
        @Schema(description = "Null for residents", example = "ASSIGNED")
                @Nullable HeadcountKind kind,
        @Schema(description = "First day on which it is unknown") LocalDate since,
        Why why,
        @Schema(description = "The bodies that were merged, split or dissolved") List<String> of,
        @Schema(description = "The entry that made it unknown") long ledgerNo) {

    static UnknownAnswer of(UnknownNumber unknown) {
        return new UnknownAnswer(
                unknown.unit().value(),
                unknown.kind(),
                unknown.since(),
                unknown.why(),
                unknown.of().stream().map(UnitCode::value).toList(),
                unknown.ledgerNo());
    }
}
