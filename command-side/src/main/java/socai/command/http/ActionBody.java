package socai.command.http;

import static socai.command.http.PersonnelController.UNIT;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.command.personnel.Action;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;

/** One thing that a decision orders about a person; {@code action} says which. */
@Schema(
        discriminatorProperty = "action",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RECORD", schema = ActionBody.Take.class),
            @DiscriminatorMapping(value = "CORRECT", schema = ActionBody.Correct.class),
            @DiscriminatorMapping(
                    value = "CORRECT_RECRUITMENT",
                    schema = ActionBody.CorrectRecruitment.class),
            @DiscriminatorMapping(
                    value = "RECORD_IDENTITY",
                    schema = ActionBody.RecordIdentity.class),
            @DiscriminatorMapping(
                    value = "CORRECT_IDENTITY",
                    schema = ActionBody.CorrectIdentity.class),
            @DiscriminatorMapping(value = "ANNUL", schema = ActionBody.Annul.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ActionBody.Take.class, name = "RECORD"),
    @JsonSubTypes.Type(value = ActionBody.Correct.class, name = "CORRECT"),
    @JsonSubTypes.Type(value = ActionBody.CorrectRecruitment.class, name = "CORRECT_RECRUITMENT"),
    @JsonSubTypes.Type(value = ActionBody.RecordIdentity.class, name = "RECORD_IDENTITY"),
    @JsonSubTypes.Type(value = ActionBody.CorrectIdentity.class, name = "CORRECT_IDENTITY"),
    @JsonSubTypes.Type(value = ActionBody.Annul.class, name = "ANNUL")
})
sealed interface ActionBody {

    /** The action, about this person. */
    Action action(PersonId person);

    /** Record a fact. */
    @Schema(name = "PersonTake", description = "Record a fact.")
    record Take(@NotNull @Valid FactBody fact) implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.Take(fact.fact(person));
        }
    }

    /** The event of this sequence was wrong; this should have been recorded (đính chính). */
    @Schema(
            name = "PersonCorrect",
            description =
                    "The event of this sequence was wrong; this should have been recorded (đính chính).")
    record Correct(@NotNull @PositiveOrZero Long sequence, @NotNull @Valid FactBody fact)
            implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.Correct(sequence, fact.fact(person));
        }
    }

    /** The recruitment of this sequence was wrong in anything but who it was. */
    @Schema(description = "The recruitment of this sequence was wrong in anything but who it was.")
    record CorrectRecruitment(
            @NotNull @PositiveOrZero Long sequence,
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String unit,
            @NotNull RecruitmentRoute route,
            @NotNull Boolean nominatedAdmission,
            @NotNull StaffCategory category,
            @NotNull Sex sex,
            @NotNull EthnicityBody ethnicity)
            implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.CorrectRecruitment(
                    sequence,
                    effectiveOn,
                    dayOrder == null ? DayOrder.UNSAID : dayOrder,
                    new UnitCode(unit),
                    route,
                    nominatedAdmission,
                    category,
                    sex,
                    ethnicity.group());
        }
    }

    /** From this day on the person is identified by this (đổi họ tên, cấp số định danh …). */
    @Schema(
            description =
                    "From this day on the person is identified by this name, number and birth date (thay đổi họ tên, cải chính hộ tịch, cấp số định danh). What identified them before stays on file.")
    record RecordIdentity(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull IdentityGround ground,
            @NotNull @Valid IdentityRequest identity,
            @Schema(example = "Trích lục 12/TLTĐCC ngày 01/12/2026") @NotBlank @Size(max = 300)
                    String document)
            implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.RecordIdentity(
                    effectiveOn,
                    dayOrder == null ? DayOrder.UNSAID : dayOrder,
                    ground,
                    identity.identity(),
                    document);
        }
    }

    /** The identity that the event of this sequence states was entered wrong. */
    @Schema(
            description =
                    "The identity that the recruitment or the record of this sequence states was entered wrong; this is right. The wrong number no longer leads to the person.")
    record CorrectIdentity(
            @NotNull @PositiveOrZero Long sequence, @NotNull @Valid IdentityRequest identity)
            implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.CorrectIdentity(sequence, identity.identity());
        }
    }

    /** The event of this sequence is void from the beginning (thu hồi, hủy bỏ). */
    @Schema(
            name = "PersonAnnul",
            description =
                    "The event of this sequence is void from the beginning (thu hồi, hủy bỏ).")
    record Annul(@NotNull @PositiveOrZero Long sequence) implements ActionBody {

        @Override
        public Action action(PersonId person) {
            return new Action.Annul(sequence);
        }
    }
}
