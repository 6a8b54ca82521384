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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.UnitCode;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.events.plan.TaskOwner.Kind;
import socai.events.plan.TaskTime;

/** A fact under a plan as a client writes it; {@code type} says which. */
@Schema(
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(
                    value = "CHOOSE_READING",
                    schema = PlanFactBody.ChooseReading.class),
            @DiscriminatorMapping(value = "LAY_DOWN_TASK", schema = PlanFactBody.LayDownTask.class),
            @DiscriminatorMapping(value = "REPORT_DONE", schema = PlanFactBody.ReportDone.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanFactBody.ChooseReading.class, name = "CHOOSE_READING"),
    @JsonSubTypes.Type(value = PlanFactBody.LayDownTask.class, name = "LAY_DOWN_TASK"),
    @JsonSubTypes.Type(value = PlanFactBody.ReportDone.class, name = "REPORT_DONE")
})
sealed interface PlanFactBody {

    /**
     * The fact, under this plan.
     *
     * @param pointer where it stands in the request
     */
    PlanFact fact(PlanId plan, String pointer);

    /** Read an open clause in one way from this day on. */
    @Schema(description = "Read an open clause in one way from this day on.")
    record ChooseReading(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @NotNull Reading reading,
            @NotNull Choice choice)
            implements PlanFactBody {

        @Override
        public PlanFact fact(PlanId plan, String pointer) {
            if (!reading.choices().contains(choice)) {
                throw new Malformed(pointer + "/choice", "not-one-of", choice, reading.choices());
            }
            return new ReadingChosen(plan, effectiveOn, reading, choice);
        }
    }

    /** Ask for something to be done. */
    @Schema(description = "Ask for something to be done.")
    record LayDownTask(
            @Schema(example = "2026-04-01") @NotNull LocalDate effectiveOn,
            @Schema(example = "IV.4") @NotBlank @Size(max = 20) String task,
            @Schema(example = "Phụ lục, mục IV, số 4; V.4.e") @NotBlank @Size(max = 100)
                    String clause,
            @Schema(example = "Báo cáo định kỳ kết quả thực hiện Kế hoạch")
                    @NotBlank
                    @Size(max = 500)
                    String title,
            @NotNull @Valid OwnerBody owner,
            @Schema(example = "Sở Nội vụ") @Nullable @Size(min = 1, max = 300) String partners,
            @Schema(example = "Báo cáo") @NotBlank @Size(max = 300) String product,
            @NotNull @Valid TimeBody time)
            implements PlanFactBody {

        @Override
        public PlanFact fact(PlanId plan, String pointer) {
            return new TaskLaidDown(
                    plan,
                    effectiveOn,
                    new TaskNumber(task),
                    clause,
                    title,
                    owner.owner(pointer + "/owner"),
                    partners,
                    product,
                    time.time(pointer + "/time"));
        }
    }

    /** Who answers for a task. */
    record OwnerBody(
            @NotNull Kind kind,
            @Schema(description = "With kind UNIT and only with it", example = "SO-NOI-VU")
                    @Nullable
                    @Pattern(regexp = UNIT)
                    String unit,
            @Schema(example = "SỞ NỘI VỤ") @NotBlank @Size(max = 200) String asPrinted) {

        private TaskOwner owner(String pointer) {
            if ((kind == Kind.UNIT) != (unit != null)) {
                throw new Malformed(pointer + "/unit", "owner-unit-goes-with-kind");
            }
            return new TaskOwner(kind, unit == null ? null : new UnitCode(unit), asPrinted);
        }
    }

    /** By when: on some days, every year, or, with neither, all the time. */
    record TimeBody(
            @Schema(example = "Trước 01/11 hàng năm") @NotBlank @Size(max = 200) String asPrinted,
            @Schema(description = "The last days on which it is in time") @NotNull @Size(max = 50)
                    List<@NotNull LocalDate> days,
            @Nullable @Valid YearlyBody yearly,
            @Schema(
                            description =
                                    "What the printed words leave open and how the days were taken"
                                            + " from them")
                    @Nullable
                    @Size(min = 1, max = 500)
                    String open) {

        private TaskTime time(String pointer) {
            if (yearly != null && !days.isEmpty()) {
                throw new Malformed(pointer + "/yearly", "days-or-yearly");
            }
            return new TaskTime(
                    asPrinted, days, yearly == null ? null : yearly.yearly(pointer), open);
        }
    }

    /** Every year by one day. */
    record YearlyBody(
            @Schema(example = "10") @NotNull @Min(1) @Max(12) Integer month,
            @Schema(example = "31") @NotNull @Min(1) @Max(31) Integer day,
            @Schema(example = "2026") @NotNull @Min(1900) @Max(2199) Integer fromYear,
            @Schema(description = "Absent as long as the plan is in force")
                    @Nullable
                    @Min(1900)
                    @Max(2199)
                    Integer toYear) {

        private static final int YEAR_WITHOUT_LEAP_DAY = 1901;

        private TaskTime.Yearly yearly(String pointer) {
            if (day > LocalDate.of(YEAR_WITHOUT_LEAP_DAY, month, 1).lengthOfMonth()) {
                throw new Malformed(pointer + "/yearly/day", "not-in-every-year", day, month);
            }
            if (toYear != null && toYear < fromYear) {
                throw new Malformed(
                        pointer + "/yearly/toYear", "years-out-of-order", fromYear, toYear);
            }
            return new TaskTime.Yearly(month, day, fromYear, toYear);
        }
    }

    /** Say that a body did a task. */
    @Schema(description = "Say that a body did a task.")
    record ReportDone(
            @Schema(description = "The day on which it was done", example = "2026-10-25") @NotNull
                    LocalDate effectiveOn,
            @Schema(example = "IV.4") @NotBlank @Size(max = 20) String task,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String by,
            @Schema(
                            description =
                                    "Which occurrence, by its last day; absent when the task goes"
                                            + " on all the time",
                            example = "2026-10-31")
                    @Nullable LocalDate due,
            @NotNull @Valid ProductBody product)
            implements PlanFactBody {

        @Override
        public PlanFact fact(PlanId plan, String pointer) {
            return new TaskDone(
                    plan,
                    effectiveOn,
                    new TaskNumber(task),
                    new UnitCode(by),
                    due,
                    new TaskDone.Product(product.number(), product.name()));
        }
    }

    /** The document that shows it. */
    record ProductBody(
            @Schema(example = "12/BC-SNV") @NotBlank @Size(max = 100) String number,
            @Schema(example = "Báo cáo kết quả thực hiện Kế hoạch năm 2026")
                    @NotBlank
                    @Size(max = 300)
                    String name) {}
}
