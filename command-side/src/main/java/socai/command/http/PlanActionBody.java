package socai.command.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import socai.command.plan.PlanAction;
import socai.events.plan.PlanId;

/** One thing that a decision orders under a plan; {@code action} says which. */
@Schema(
        discriminatorProperty = "action",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RECORD", schema = PlanActionBody.Take.class),
            @DiscriminatorMapping(value = "CORRECT", schema = PlanActionBody.Correct.class),
            @DiscriminatorMapping(value = "ANNUL", schema = PlanActionBody.Annul.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanActionBody.Take.class, name = "RECORD"),
    @JsonSubTypes.Type(value = PlanActionBody.Correct.class, name = "CORRECT"),
    @JsonSubTypes.Type(value = PlanActionBody.Annul.class, name = "ANNUL")
})
sealed interface PlanActionBody {

    /**
     * The action, under this plan.
     *
     * @param pointer where it stands in the request
     */
    PlanAction action(PlanId plan, String pointer);

    /** Record a fact. */
    @Schema(name = "PlanTake", description = "Record a fact.")
    record Take(@NotNull @Valid PlanFactBody fact) implements PlanActionBody {

        @Override
        public PlanAction action(PlanId plan, String pointer) {
            return new PlanAction.Take(fact.fact(plan, pointer + "/fact"));
        }
    }

    /** The event of this sequence was wrong; this should have been recorded (đính chính). */
    @Schema(
            name = "PlanCorrect",
            description =
                    "The event of this sequence was wrong; this should have been recorded (đính chính).")
    record Correct(@NotNull @PositiveOrZero Long sequence, @NotNull @Valid PlanFactBody fact)
            implements PlanActionBody {

        @Override
        public PlanAction action(PlanId plan, String pointer) {
            return new PlanAction.Correct(sequence, fact.fact(plan, pointer + "/fact"));
        }
    }

    /** The event of this sequence is void from the beginning (thu hồi, hủy bỏ). */
    @Schema(
            name = "PlanAnnul",
            description =
                    "The event of this sequence is void from the beginning (thu hồi, hủy bỏ).")
    record Annul(@NotNull @PositiveOrZero Long sequence) implements PlanActionBody {

        @Override
        public PlanAction action(PlanId plan, String pointer) {
            return new PlanAction.Annul(sequence);
        }
    }
}
