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
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.organisation.UnitAction;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;

/** One thing that a decision orders about a body; {@code action} says which. */
@Schema(
        discriminatorProperty = "action",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RECORD", schema = UnitActionBody.Take.class),
            @DiscriminatorMapping(value = "CORRECT", schema = UnitActionBody.Correct.class),
            @DiscriminatorMapping(value = "ANNUL", schema = UnitActionBody.Annul.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnitActionBody.Take.class, name = "RECORD"),
    @JsonSubTypes.Type(value = UnitActionBody.Correct.class, name = "CORRECT"),
    @JsonSubTypes.Type(value = UnitActionBody.Annul.class, name = "ANNUL")
})
sealed interface UnitActionBody {

    /** The action, about this body. */
    UnitAction action(UnitCode unit);

    /** Record a fact. */
    @Schema(name = "BodyTake", description = "Record a fact.")
    record Take(@NotNull @Valid UnitFactBody fact) implements UnitActionBody {

        @Override
        public UnitAction action(UnitCode unit) {
            return new UnitAction.Take(fact.fact(unit));
        }
    }

    /** The event of this sequence was wrong; this should have been recorded (đính chính). */
    @Schema(
            name = "BodyCorrect",
            description =
                    "The event of this sequence was wrong; this should have been recorded (đính chính).")
    record Correct(@NotNull @PositiveOrZero Long sequence, @NotNull @Valid UnitFactBody fact)
            implements UnitActionBody {

        @Override
        public UnitAction action(UnitCode unit) {
            return new UnitAction.Correct(sequence, fact.fact(unit));
        }
    }

    /** The event of this sequence is void from the beginning (thu hồi, hủy bỏ). */
    @Schema(
            name = "BodyAnnul",
            description =
                    "The event of this sequence is void from the beginning (thu hồi, hủy bỏ).")
    record Annul(@NotNull @PositiveOrZero Long sequence) implements UnitActionBody {

        @Override
        public UnitAction action(UnitCode unit) {
            return new UnitAction.Annul(sequence);
        }
    }

    /** A fact about a body as a client writes it; {@code type} says which. */
    @Schema(
            discriminatorProperty = "type",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "ESTABLISH", schema = Establish.class),
                @DiscriminatorMapping(value = "RENAME", schema = Rename.class),
                @DiscriminatorMapping(value = "MOVE", schema = Move.class),
                @DiscriminatorMapping(value = "ASSIGN_HEADCOUNT", schema = Headcount.class),
                @DiscriminatorMapping(value = "RECORD_POPULATION", schema = Population.class)
            })
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Establish.class, name = "ESTABLISH"),
        @JsonSubTypes.Type(value = Rename.class, name = "RENAME"),
        @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
        @JsonSubTypes.Type(value = Headcount.class, name = "ASSIGN_HEADCOUNT"),
        @JsonSubTypes.Type(value = Population.class, name = "RECORD_POPULATION")
    })
    sealed interface UnitFactBody {

        /** The fact, about this body. */
        OrganisationFact fact(UnitCode unit);
    }

    /** Came into being; for corrections. */
    @Schema(description = "Came into being; for corrections.")
    record Establish(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Schema(example = "Xã Định Hóa") @NotBlank @Size(max = 200) String name,
            @NotNull UnitLevel level,
            @NotNull UnitFunction function)
            implements UnitFactBody {

        @Override
        public OrganisationFact fact(UnitCode unit) {
            return new UnitEstablished(unit, effectiveOn, name, level, function);
        }
    }

    /** Give another name. */
    @Schema(description = "Give another name.")
    record Rename(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Schema(example = "Phường Đức Xuân") @NotBlank @Size(max = 200) String name)
            implements UnitFactBody {

        @Override
        public OrganisationFact fact(UnitCode unit) {
            return new UnitRenamed(unit, effectiveOn, name);
        }
    }

    /** Put under a parent. */
    @Schema(description = "Put under a parent.")
    record Move(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String parent)
            implements UnitFactBody {

        @Override
        public OrganisationFact fact(UnitCode unit) {
            return new UnitMoved(unit, effectiveOn, new UnitCode(parent));
        }
    }

    /** Set a number of posts or members. */
    @Schema(description = "Set a number of posts or members.")
    record Headcount(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @NotNull HeadcountKind kind,
            @Schema(description = "ASSIGNED when absent") @Nullable HeadcountAct act,
            @Schema(description = "None when WITHDRAWN")
                    @Nullable
                    @PositiveOrZero
                    @Max(HeadcountAssigned.PERSONS_MAX)
                    Integer persons)
            implements UnitFactBody {

        @Override
        public OrganisationFact fact(UnitCode unit) {
            return new HeadcountAssigned(
                    unit,
                    effectiveOn,
                    kind,
                    act == null ? HeadcountAct.ASSIGNED : act,
                    persons,
                    NumberOrigin.OWN_DECISION);
        }
    }

    /** Record a population, with counts per group as far as known. */
    @Schema(description = "Record a population, with counts per group as far as known.")
    record Population(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @NotNull @Min(1) Integer total,
            @NotNull @PositiveOrZero Integer minority,
            @Nullable @Size(max = 54) List<@NotNull @Valid GroupBody> groups,
            @Nullable LocalDate countedOn,
            @Schema(example = "Công an tỉnh, 31/12/2024") @NotBlank @Size(max = 500) String source)
            implements UnitFactBody {

        @Override
        public OrganisationFact fact(UnitCode unit) {
            return new PopulationRecorded(
                    unit,
                    effectiveOn,
                    total,
                    minority,
                    groups == null ? List.of() : groups.stream().map(GroupBody::count).toList(),
                    countedOn,
                    source);
        }
    }
}
