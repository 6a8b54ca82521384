package socai.command.http;

import static java.util.Objects.requireNonNull;
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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.AppointmentWay;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Rank;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;

/** A fact of a working life as a client writes it; {@code type} says which. */
@Schema(
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "TRANSFER", schema = FactBody.Transfer.class),
            @DiscriminatorMapping(value = "ROTATE", schema = FactBody.Rotate.class),
            @DiscriminatorMapping(value = "END_ROTATION", schema = FactBody.EndRotation.class),
            @DiscriminatorMapping(value = "SECOND", schema = FactBody.Second.class),
            @DiscriminatorMapping(value = "END_SECONDMENT", schema = FactBody.EndSecondment.class),
            @DiscriminatorMapping(value = "APPOINT", schema = FactBody.Appoint.class),
            @DiscriminatorMapping(value = "REAPPOINT", schema = FactBody.Reappoint.class),
            @DiscriminatorMapping(value = "END_POSITION", schema = FactBody.EndPosition.class),
            @DiscriminatorMapping(value = "CHANGE_RANK", schema = FactBody.ChangeRank.class),
            @DiscriminatorMapping(
                    value = "CHANGE_JOB_POSITION",
                    schema = FactBody.ChangeJobPosition.class),
            @DiscriminatorMapping(
                    value = "CHANGE_CATEGORY",
                    schema = FactBody.ChangeCategory.class),
            @DiscriminatorMapping(value = "PLAN_IN", schema = FactBody.PlanIn.class),
            @DiscriminatorMapping(value = "PLAN_OUT", schema = FactBody.PlanOut.class),
            @DiscriminatorMapping(
                    value = "RECORD_ETHNICITY",
                    schema = FactBody.RecordEthnicity.class),
            @DiscriminatorMapping(value = "RECORD_SEX", schema = FactBody.RecordSex.class),
            @DiscriminatorMapping(
                    value = "COMPLETE_TRAINING",
                    schema = FactBody.CompleteTraining.class),
            @DiscriminatorMapping(value = "REASSIGN", schema = FactBody.Reassign.class),
            @DiscriminatorMapping(value = "DEPART", schema = FactBody.Depart.class),
            @DiscriminatorMapping(
                    value = "PLACE_PAY_STEP",
                    schema = DossierRequest.PlacePayStep.class),
            @DiscriminatorMapping(
                    value = "GRANT_ALLOWANCE",
                    schema = DossierRequest.GrantAllowance.class),
            @DiscriminatorMapping(
                    value = "END_ALLOWANCE",
                    schema = DossierRequest.EndAllowance.class),
            @DiscriminatorMapping(value = "EVALUATE", schema = DossierRequest.Evaluate.class),
            @DiscriminatorMapping(value = "AWARD", schema = DossierRequest.Award.class),
            @DiscriminatorMapping(value = "DISCIPLINE", schema = DossierRequest.Discipline.class),
            @DiscriminatorMapping(
                    value = "ADMIT_TO_PARTY",
                    schema = DossierRequest.AdmitToParty.class),
            @DiscriminatorMapping(
                    value = "CONFIRM_IN_PARTY",
                    schema = DossierRequest.ConfirmInParty.class),
            @DiscriminatorMapping(value = "LEAVE_PARTY", schema = DossierRequest.LeaveParty.class),
            @DiscriminatorMapping(
                    value = "GRANT_TEACHING_LICENCE",
                    schema = DossierRequest.GrantTeachingLicence.class),
            @DiscriminatorMapping(
                    value = "SUSPEND_TEACHING_LICENCE",
                    schema = DossierRequest.SuspendTeachingLicence.class),
            @DiscriminatorMapping(
                    value = "RESTORE_TEACHING_LICENCE",
                    schema = DossierRequest.RestoreTeachingLicence.class),
            @DiscriminatorMapping(
                    value = "REVOKE_TEACHING_LICENCE",
                    schema = DossierRequest.RevokeTeachingLicence.class),
            @DiscriminatorMapping(
                    value = "RECORD_QUALIFICATION",
                    schema = DossierRequest.RecordQualification.class),
            @DiscriminatorMapping(
                    value = "RECORD_MILITARY_SERVICE",
                    schema = DossierRequest.RecordMilitaryService.class),
            @DiscriminatorMapping(
                    value = "RECORD_PRIOR_WORK",
                    schema = DossierRequest.RecordPriorWork.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactBody.Transfer.class, name = "TRANSFER"),
    @JsonSubTypes.Type(value = FactBody.Rotate.class, name = "ROTATE"),
    @JsonSubTypes.Type(value = FactBody.EndRotation.class, name = "END_ROTATION"),
    @JsonSubTypes.Type(value = FactBody.Second.class, name = "SECOND"),
    @JsonSubTypes.Type(value = FactBody.EndSecondment.class, name = "END_SECONDMENT"),
    @JsonSubTypes.Type(value = FactBody.Appoint.class, name = "APPOINT"),
    @JsonSubTypes.Type(value = FactBody.Reappoint.class, name = "REAPPOINT"),
    @JsonSubTypes.Type(value = FactBody.EndPosition.class, name = "END_POSITION"),
    @JsonSubTypes.Type(value = FactBody.ChangeRank.class, name = "CHANGE_RANK"),
    @JsonSubTypes.Type(value = FactBody.ChangeJobPosition.class, name = "CHANGE_JOB_POSITION"),
    @JsonSubTypes.Type(value = FactBody.ChangeCategory.class, name = "CHANGE_CATEGORY"),
    @JsonSubTypes.Type(value = FactBody.PlanIn.class, name = "PLAN_IN"),
    @JsonSubTypes.Type(value = FactBody.PlanOut.class, name = "PLAN_OUT"),
    @JsonSubTypes.Type(value = FactBody.RecordEthnicity.class, name = "RECORD_ETHNICITY"),
    @JsonSubTypes.Type(value = FactBody.RecordSex.class, name = "RECORD_SEX"),
    @JsonSubTypes.Type(value = FactBody.CompleteTraining.class, name = "COMPLETE_TRAINING"),
    @JsonSubTypes.Type(value = FactBody.Reassign.class, name = "REASSIGN"),
    @JsonSubTypes.Type(value = FactBody.Depart.class, name = "DEPART"),
    @JsonSubTypes.Type(value = DossierRequest.PlacePayStep.class, name = "PLACE_PAY_STEP"),
    @JsonSubTypes.Type(value = DossierRequest.GrantAllowance.class, name = "GRANT_ALLOWANCE"),
    @JsonSubTypes.Type(value = DossierRequest.EndAllowance.class, name = "END_ALLOWANCE"),
    @JsonSubTypes.Type(value = DossierRequest.Evaluate.class, name = "EVALUATE"),
    @JsonSubTypes.Type(value = DossierRequest.Award.class, name = "AWARD"),
    @JsonSubTypes.Type(value = DossierRequest.Discipline.class, name = "DISCIPLINE"),
    @JsonSubTypes.Type(value = DossierRequest.AdmitToParty.class, name = "ADMIT_TO_PARTY"),
    @JsonSubTypes.Type(value = DossierRequest.ConfirmInParty.class, name = "CONFIRM_IN_PARTY"),
    @JsonSubTypes.Type(value = DossierRequest.LeaveParty.class, name = "LEAVE_PARTY"),
    @JsonSubTypes.Type(
            value = DossierRequest.GrantTeachingLicence.class,
            name = "GRANT_TEACHING_LICENCE"),
    @JsonSubTypes.Type(
            value = DossierRequest.SuspendTeachingLicence.class,
            name = "SUSPEND_TEACHING_LICENCE"),
    @JsonSubTypes.Type(
            value = DossierRequest.RestoreTeachingLicence.class,
            name = "RESTORE_TEACHING_LICENCE"),
    @JsonSubTypes.Type(
            value = DossierRequest.RevokeTeachingLicence.class,
            name = "REVOKE_TEACHING_LICENCE"),
    @JsonSubTypes.Type(
            value = DossierRequest.RecordQualification.class,
            name = "RECORD_QUALIFICATION"),
    @JsonSubTypes.Type(
            value = DossierRequest.RecordMilitaryService.class,
            name = "RECORD_MILITARY_SERVICE"),
    @JsonSubTypes.Type(value = DossierRequest.RecordPriorWork.class, name = "RECORD_PRIOR_WORK")
})
sealed interface FactBody
        permits FactBody.Transfer,
                FactBody.Rotate,
                FactBody.EndRotation,
                FactBody.Second,
                FactBody.EndSecondment,
                FactBody.Appoint,
                FactBody.Reappoint,
                FactBody.EndPosition,
                FactBody.ChangeRank,
                FactBody.ChangeJobPosition,
                FactBody.ChangeCategory,
                FactBody.PlanIn,
                FactBody.PlanOut,
                FactBody.RecordEthnicity,
                FactBody.RecordSex,
                FactBody.CompleteTraining,
                FactBody.Reassign,
                FactBody.Depart,
                DossierRequest {

    /** The legal day from which the fact holds. */
    LocalDate effectiveOn();

    /** Place among the actions of the day; absent for the order of entry. */
    @Nullable Integer dayOrder();

    /** The fact, about this person. */
    PersonnelFact fact(PersonId person);

    /** The place that was said, or the order of entry. */
    default int place() {
        Integer said = dayOrder();
        return said == null ? DayOrder.UNSAID : said;
    }

    /** A position. */
    record PositionBody(
            @Schema(example = "Phó Chủ tịch UBND xã") @NotBlank @Size(max = 200) String title,
            @NotNull PositionKind kind) {

        Position position() {
            return new Position(title, kind);
        }
    }

    /** Move for good to another body (điều động). */
    @Schema(description = "Move for good to another body (điều động).")
    record Transfer(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String unit)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Transferred(person, effectiveOn, place(), new UnitCode(unit));
        }
    }

    /** Rotate for 36 months or more (luân chuyển). */
    @Schema(description = "Rotate for 36 months or more (luân chuyển).")
    record Rotate(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String unit,
            @Schema(example = "2029-12-31") @NotNull LocalDate until)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Rotated(person, effectiveOn, place(), new UnitCode(unit), until);
        }
    }

    /** End a rotation. */
    @Schema(description = "End a rotation.")
    record EndRotation(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull RotationEnd outcome)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new RotationEnded(person, effectiveOn, place(), outcome);
        }
    }

    /** Second for at most three years (biệt phái). */
    @Schema(description = "Second for at most three years (biệt phái).")
    record Second(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String host,
            @Schema(example = "2029-12-31") @NotNull LocalDate until)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Seconded(person, effectiveOn, place(), new UnitCode(host), until);
        }
    }

    /** End a secondment. */
    @Schema(description = "End a secondment.")
    record EndSecondment(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new SecondmentEnded(person, effectiveOn, place());
        }
    }

    /**
     * Appoint, designate or elect to a position (bổ nhiệm, chỉ định, bầu cử). The position may also
     * be written as {@code title} and {@code kind} of the fact itself; without {@code way} it is an
     * appointment.
     */
    @Schema(description = "Appoint, designate or elect to a position (bổ nhiệm, chỉ định, bầu cử).")
    record Appoint(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(description = "The position, unless title and kind are given.") @NotNull @Valid
                    PositionBody position,
            @Schema(
                            example = "Phó Chủ tịch UBND xã",
                            description = "With kind in place of position.")
                    @Nullable String title,
            @Nullable PositionKind kind,
            @Nullable AppointmentWay way,
            @Nullable LocalDate until)
            implements FactBody {

        @SuppressWarnings("NullAway") // what is missing is refused by the validation that follows
        public Appoint {
            if (title != null || kind != null) {
                if (position != null) {
                    throw new IllegalFact("position-given-twice", "position beside title and kind");
                }
                position = new PositionBody(title, kind);
                title = null;
                kind = null;
            }
            way = way == null ? AppointmentWay.APPOINTMENT : way;
        }

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Appointed(
                    person, effectiveOn, place(), position.position(), requireNonNull(way), until);
        }
    }

    /** Another term of the position held (bổ nhiệm lại). */
    @Schema(description = "Another term of the position held (bổ nhiệm lại).")
    record Reappoint(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Nullable LocalDate until)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Reappointed(person, effectiveOn, place(), until);
        }
    }

    /** Relief, resignation, dismissal from the position held (miễn nhiệm, từ chức, cách chức). */
    @Schema(
            description =
                    "Relief, resignation, dismissal from the position held (miễn nhiệm, từ chức, cách chức).")
    record EndPosition(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull PositionEnd way)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PositionEnded(person, effectiveOn, place(), way);
        }
    }

    /** Place in a rank (xếp ngạch). */
    @Schema(description = "Place in a rank (xếp ngạch).")
    record ChangeRank(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "01.003") @NotBlank @Size(max = 20) String code,
            @Schema(example = "Chuyên viên") @NotBlank @Size(max = 200) String name)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new RankChanged(person, effectiveOn, place(), new Rank(code, name));
        }
    }

    /** Give another job position (vị trí việc làm). */
    @Schema(description = "Give another job position (vị trí việc làm).")
    record ChangeJobPosition(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "Chuyên viên về công tác dân tộc") @NotBlank @Size(max = 200)
                    String jobPosition)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new JobPositionChanged(person, effectiveOn, place(), jobPosition);
        }
    }

    /** Make another legal kind of public servant. */
    @Schema(description = "Make another legal kind of public servant.")
    record ChangeCategory(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull StaffCategory category)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new CategoryChanged(person, effectiveOn, place(), category);
        }
    }

    /** Take into succession planning (quy hoạch). */
    @Schema(description = "Take into succession planning (quy hoạch).")
    record PlanIn(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull @Valid PositionBody title)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PlannedIn(person, effectiveOn, place(), title.position());
        }
    }

    /** Take out of succession planning. */
    @Schema(description = "Take out of succession planning.")
    record PlanOut(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull @Valid PositionBody title)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PlannedOut(person, effectiveOn, place(), title.position());
        }
    }

    /** Ethnic group as on the civil-status record from this day on. */
    @Schema(description = "Ethnic group as on the civil-status record from this day on.")
    record RecordEthnicity(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull EthnicityBody ethnicity,
            @Schema(example = "Trích lục 12/TLKS") @NotBlank @Size(max = 300) String document)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new EthnicityRecorded(person, effectiveOn, place(), ethnicity.group(), document);
        }
    }

    /** Sex as on the civil-status record from this day on. */
    @Schema(description = "Sex as on the civil-status record from this day on.")
    record RecordSex(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull Sex sex,
            @Schema(example = "Trích lục 12/TLKS") @NotBlank @Size(max = 300) String document)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new SexRecorded(person, effectiveOn, place(), sex, document);
        }
    }

    /** A completed training. */
    @Schema(description = "A completed training.")
    record CompleteTraining(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull TrainingField field,
            @NotNull TrainingLevel level,
            @Schema(example = "Trường Chính trị tỉnh") @NotBlank @Size(max = 200) String provider,
            @Schema(example = "CC-2026-117") @NotBlank @Size(max = 100) String certificate,
            @Schema(description = "Of a certificate in languages") @Nullable @Valid
                    LanguageRequest language,
            @Schema(description = "Group of people (đối tượng) of a course in defence and security")
                    @Nullable
                    @Min(1)
                    @Max(4)
                    Integer audience)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new TrainingCompleted(
                    person,
                    effectiveOn,
                    place(),
                    field,
                    level,
                    provider,
                    certificate,
                    language == null ? null : language.language(),
                    audience);
        }
    }

    /** Correct or complete what a reorganisation made of one person. */
    @Schema(description = "Correct or complete what a reorganisation made of one person.")
    record Reassign(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String from,
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String unit,
            @Nullable @Valid PositionBody position)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Reassigned(
                    person,
                    effectiveOn,
                    place(),
                    new UnitCode(from),
                    new UnitCode(unit),
                    position == null ? null : position.position());
        }
    }

    /** Leave service. */
    @Schema(description = "Leave service.")
    record Depart(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull DepartureKind kind)
            implements FactBody {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Departed(person, effectiveOn, place(), kind);
        }
    }
}
