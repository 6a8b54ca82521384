package socai.command.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.Coefficient;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.Evaluated;
import socai.events.personnel.EvaluationGrade;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyExit;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStep;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.Qualification;
import socai.events.personnel.QualificationHeld;
import socai.events.personnel.QualificationKind;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;

/** A fact for a person's file as a client writes it. */
sealed interface DossierRequest extends FactBody {

    /** What a step of pay is paid when nobody says less. */
    int PAID_IN_FULL = 100;

    /**
     * Place in a step of pay, raise, lower, or grant a supplement beyond the scale (xếp lương, nâng
     * bậc, hạ bậc, vượt khung).
     */
    @Schema(
            description =
                    "Place in a step of pay, raise, lower, or grant a supplement beyond the scale (xếp lương, nâng bậc, hạ bậc, vượt khung).")
    record PlacePayStep(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "01.003") @NotBlank @Size(max = 20) String rankCode,
            @Schema(example = "3") @NotNull @Min(1) @Max(PayStep.STEP_MAX) Integer step,
            @Schema(type = "string", example = "3.00") @NotNull Coefficient coefficient,
            @Schema(example = "0") @Nullable @Min(0) @Max(100) Integer beyondScalePercent,
            @Schema(example = "100") @Nullable @Min(1) @Max(100) Integer paidPercent,
            @NotNull PayStepWay way,
            @Schema(example = "2029-07-01") @Nullable LocalDate nextExpectedOn)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PayStepPlaced(
                    person,
                    effectiveOn,
                    place(),
                    new PayStep(
                            rankCode,
                            step,
                            coefficient,
                            beyondScalePercent == null ? 0 : beyondScalePercent,
                            paidPercent == null ? PAID_IN_FULL : paidPercent),
                    way,
                    nextExpectedOn);
        }
    }

    /** Grant an allowance, in place of the one of its kind before (phụ cấp; bảo lưu). */
    @Schema(
            description =
                    "Grant an allowance, in place of the one of its kind before (phụ cấp; bảo lưu).")
    record GrantAllowance(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull AllowanceKind kind,
            @Schema(type = "string", example = "0.25") @Nullable Coefficient coefficient,
            @Schema(nullable = true, description = "Of the pay, when there is no coefficient")
                    @Nullable
                    @Min(1)
                    @Max(200)
                    Integer percent,
            @Schema(description = "Kept though its ground has gone (bảo lưu)")
                    @Nullable Boolean retained,
            @Schema(example = "2026-12-31", description = "Last day") @Nullable LocalDate until,
            @Schema(example = "Phụ cấp chức vụ Phó Trưởng phòng") @Nullable @Size(max = 200)
                    String note)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new AllowanceGranted(
                    person,
                    effectiveOn,
                    place(),
                    kind,
                    coefficient,
                    percent,
                    retained != null && retained,
                    until,
                    note);
        }
    }

    /** End an allowance (thôi hưởng phụ cấp). */
    @Schema(description = "End an allowance (thôi hưởng phụ cấp).")
    record EndAllowance(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull AllowanceKind kind)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new AllowanceEnded(person, effectiveOn, place(), kind);
        }
    }

    /** Grade the work of a year (đánh giá, xếp loại chất lượng). */
    @Schema(description = "Grade the work of a year (đánh giá, xếp loại chất lượng).")
    record Evaluate(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "2025") @NotNull @Min(1900) @Max(2199) Integer year,
            @NotNull EvaluationGrade grade)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Evaluated(person, effectiveOn, place(), year, grade);
        }
    }

    /** Commend (khen thưởng, danh hiệu thi đua). */
    @Schema(description = "Commend (khen thưởng, danh hiệu thi đua).")
    record Award(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull AwardForm form,
            @Schema(example = "Bằng khen của Chủ tịch UBND tỉnh") @NotBlank @Size(max = 300)
                    String title,
            @Schema(
                            type = "string",
                            example = "2026-06",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate date)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Awarded(person, effectiveOn, place(), form, title, date);
        }
    }

    /**
     * Discipline in a form that leaves place and post (kỷ luật); dismissal is END_POSITION or
     * DEPART.
     */
    @Schema(
            description =
                    "Discipline in a form that leaves place and post (kỷ luật); dismissal is END_POSITION or DEPART.")
    record Discipline(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull DisciplineForm form,
            @Schema(
                            example = "2027-06-30",
                            description = "Last day of its effects, when the decision says one")
                    @Nullable LocalDate until)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new Disciplined(person, effectiveOn, place(), form, until);
        }
    }

    /** Admit to the Party on probation (kết nạp). */
    @Schema(description = "Admit to the Party on probation (kết nạp).")
    record AdmitToParty(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(
                            type = "string",
                            example = "2024-05-19",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate date)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PartyAdmitted(person, effectiveOn, place(), date);
        }
    }

    /** Confirm as an official member of the Party (chính thức). */
    @Schema(description = "Confirm as an official member of the Party (chính thức).")
    record ConfirmInParty(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(
                            type = "string",
                            example = "2025-05-19",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate date)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PartyConfirmed(person, effectiveOn, place(), date);
        }
    }

    /** Leave the Party (ra khỏi Đảng). */
    @Schema(description = "Leave the Party (ra khỏi Đảng).")
    record LeaveParty(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull PartyExit way)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PartyLeft(person, effectiveOn, place(), way);
        }
    }

    /** Grant a teacher’s licence (cấp chứng chỉ hành nghề nhà giáo). */
    @Schema(description = "Grant a teacher’s licence (cấp chứng chỉ hành nghề nhà giáo).")
    record GrantTeachingLicence(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "NG-19-000123") @NotBlank @Size(max = 100) String number)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new TeachingLicenceGranted(person, effectiveOn, place(), number);
        }
    }

    /** Suspend a teacher’s licence (đình chỉ). */
    @Schema(description = "Suspend a teacher’s licence (đình chỉ).")
    record SuspendTeachingLicence(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(example = "2026-12-31", description = "Last day, as the decision says")
                    @Nullable LocalDate until)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new TeachingLicenceSuspended(person, effectiveOn, place(), until);
        }
    }

    /** Restore a suspended licence. */
    @Schema(description = "Restore a suspended licence.")
    record RestoreTeachingLicence(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new TeachingLicenceRestored(person, effectiveOn, place());
        }
    }

    /** Revoke a teacher’s licence (thu hồi). */
    @Schema(description = "Revoke a teacher’s licence (thu hồi).")
    record RevokeTeachingLicence(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new TeachingLicenceRevoked(person, effectiveOn, place());
        }
    }

    /** A qualification held that no training in service gave (trình độ, văn bằng). */
    @Schema(
            description =
                    "A qualification held that no training in service gave (trình độ, văn bằng).")
    record RecordQualification(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @NotNull QualificationKind kind,
            @NotNull QualificationLevel level,
            @Schema(example = "Luật") @Nullable @Size(max = 200) String specialisation,
            @Nullable @Valid LanguageRequest language,
            @Schema(example = "Đại học Thái Nguyên") @Nullable @Size(max = 200) String institution,
            @Schema(
                            type = "string",
                            example = "2015",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate date,
            @Schema(example = "VB-2015/117") @Nullable @Size(max = 100) String document)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new QualificationHeld(
                    person,
                    effectiveOn,
                    place(),
                    new Qualification(
                            kind,
                            level,
                            specialisation,
                            language == null ? null : language.language(),
                            institution,
                            date,
                            document));
        }
    }

    /** Earlier service in the army or the police (nhập ngũ, xuất ngũ). */
    @Schema(description = "Earlier service in the army or the police (nhập ngũ, xuất ngũ).")
    record RecordMilitaryService(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(
                            type = "string",
                            example = "2008-02",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate from,
            @Schema(
                            type = "string",
                            example = "2010-01",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @Nullable PartialDate to,
            @Schema(example = "Trung sĩ") @Nullable @Size(max = 100) String rank)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new MilitaryServiceRecorded(person, effectiveOn, place(), from, to, rank);
        }
    }

    /** Work before the ledger knows of the person (quá trình công tác). */
    @Schema(description = "Work before the ledger knows of the person (quá trình công tác).")
    record RecordPriorWork(
            @Schema(example = "2026-07-01") @NotNull LocalDate effectiveOn,
            @Nullable @Min(-99) @Max(99) Integer dayOrder,
            @Schema(
                            type = "string",
                            example = "2010-09",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate from,
            @Schema(
                            type = "string",
                            example = "2015-12",
                            description = "A day, a month or a year: 2026-07-01, 2026-07 or 2026")
                    @NotNull
                    PartialDate to,
            @Schema(example = "Giáo viên") @NotBlank @Size(max = 200) String title,
            @Schema(example = "Trường Tiểu học Phú Tiến") @NotBlank @Size(max = 300)
                    String employer)
            implements DossierRequest {

        @Override
        public PersonnelFact fact(PersonId person) {
            return new PriorWorkRecorded(person, effectiveOn, place(), from, to, title, employer);
        }
    }
}
