package socai.command.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.personnel.Decide;
import socai.events.PersonId;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A request to record one fact about one person: the authority and the fields of the fact, side by
 * side in one JSON object. The fact is the same record that {@code /actions} takes, so that both
 * kinds of address can say the same.
 *
 * @param by the authority
 * @param fact the fact
 */
@JsonDeserialize(using = ActReader.class)
record ActRequest<F extends FactBody>(
        @JsonUnwrapped @NotNull @Valid By by, @JsonUnwrapped @NotNull @Valid F fact) {

    /** The authority under which one fact is recorded. */
    record By(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments)
            implements RecordingBody {}

    /** The decision that this fact holds of this person. */
    Decide about(PersonId person) {
        return Decide.that(fact.fact(person));
    }
}
