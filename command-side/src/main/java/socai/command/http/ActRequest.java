package socai.command.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        @JsonUnwrapped @NotNull @Valid By by, @JsonUnwrapped @NotNull @Valid F fact)
        implements RecordingBody {

    /** The authority under which one fact is recorded. */
    record By(
            @NotNull @Valid DecisionBody decision,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason) {}

    @Override
    public DecisionBody decision() {
        return by.decision();
    }

    @Override
    public String actor() {
        return by.actor();
    }

    @Override
    public String reason() {
        return by.reason();
    }

    /** The decision that this fact holds of this person. */
    Decide about(PersonId person) {
        return Decide.that(fact.fact(person));
    }
}
