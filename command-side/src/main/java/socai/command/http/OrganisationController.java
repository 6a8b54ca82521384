package socai.command.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Command;
import socai.command.Malformed;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.EstablishUnit;
import socai.command.organisation.RecordPopulation;
import socai.command.plan.AdoptPlan;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Milestone;
import socai.events.plan.PlanId;

/** Records bodies, what is laid down for them, and plans. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Organisation and plans", description = "Units, headcounts, populations, plans")
public class OrganisationController {

    private final Recorder recorder;

    public OrganisationController(Recorder recorder) {
        this.recorder = recorder;
    }

    record EstablishBody(
            @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @Schema(example = "05569") @NotNull @Pattern(regexp = PersonnelController.UNIT)
                    String code,
            @Schema(example = "Xã Định Hóa") @NotBlank @Size(max = 200) String name,
            @NotNull UnitLevel level,
            @NotNull UnitFunction function)
            implements RecordingBody {}

    record HeadcountBody(
            @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotNull HeadcountKind kind,
            @Schema(
                            description =
                                    "ASSIGNED (giao) when absent; ADJUSTED (điều chỉnh) needs a number"
                                            + " in force; after WITHDRAWN (thu hồi), which names no"
                                            + " persons, the number is unknown")
                    @Nullable HeadcountAct act,
            @Nullable @PositiveOrZero @Max(HeadcountAssigned.PERSONS_MAX) Integer persons)
            implements RecordingBody {

        HeadcountAct done() {
            return act == null ? HeadcountAct.ASSIGNED : act;
        }
    }

    record PopulationBody(
            @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotNull @Min(1) Integer total,
            @NotNull @PositiveOrZero Integer minority,
            @Schema(
                            description =
                                    "Residents of each ethnic group; a count without them leaves"
                                            + " the structure of II.3.a with missing data")
                    @Nullable
                    @Size(max = 54)
                    List<@NotNull @Valid GroupBody> groups,
            @Nullable LocalDate countedOn,
            @Schema(example = "Điều tra 53 dân tộc thiểu số năm 2024") @NotBlank @Size(max = 500)
                    String source)
            implements RecordingBody {

        List<GroupCount> counts() {
            return groups == null ? List.of() : groups.stream().map(GroupBody::count).toList();
        }
    }

    record MilestoneBody(@NotNull LocalDate on, @NotNull @Min(1) @Max(100) Integer percent) {}

    record PlanBody(
            @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @Schema(example = "Kế hoạch phát triển đội ngũ cán bộ người dân tộc thiểu số")
                    @NotBlank
                    @Size(max = 500)
                    String title,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid ClauseBody> clauses,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid MilestoneBody> roadmap)
            implements RecordingBody {}

    /**
     * What was recorded.
     *
     * @param version the version of the unit or plan after it, also in the ETag
     */
    public record Recorded(String subject, long version) {}

    @PostMapping("/units")
    @Operation(summary = "Establish a body")
    ResponseEntity<Recorded> establish(
            @Valid @RequestBody EstablishBody body, HttpServletRequest http) {
        UnitCode code = new UnitCode(body.code());
        EstablishUnit command =
                new EstablishUnit(
                        code, body.effectiveOn(), body.name(), body.level(), body.function());
        return created(command, code.value(), "/api/v1/units/" + code, body, http);
    }

    @PostMapping("/units/{code}/headcounts")
    @Operation(
            summary =
                    "Assign, adjust or withdraw a body's number of posts or members (giao, điều chỉnh,"
                            + " thu hồi biên chế)")
    ResponseEntity<Recorded> headcount(
            @PathVariable String code,
            @Valid @RequestBody HeadcountBody body,
            HttpServletRequest http) {
        AssignHeadcount command =
                new AssignHeadcount(
                        unit(code), body.effectiveOn(), body.kind(), body.done(), body.persons());
        return recorded(command, code, body, http);
    }

    @PostMapping("/units/{code}/populations")
    @Operation(summary = "Record a commune's population, its ethnic-minority part and its groups")
    ResponseEntity<Recorded> population(
            @PathVariable String code,
            @Valid @RequestBody PopulationBody body,
            HttpServletRequest http) {
        if (body.minority() > body.total()) {
            throw new Malformed("/minority", "minority-above-total", body.minority(), body.total());
        }
        RecordPopulation command =
                new RecordPopulation(
                        unit(code),
                        body.effectiveOn(),
                        body.total(),
                        body.minority(),
                        body.counts(),
                        body.countedOn(),
                        body.source());
        return recorded(command, code, body, http);
    }

    @PostMapping("/plans")
    @Operation(summary = "Put a plan into force; its document is the decision")
    ResponseEntity<Recorded> adopt(@Valid @RequestBody PlanBody body, HttpServletRequest http) {
        PlanId plan = new PlanId(body.document().number());
        List<Milestone> roadmap =
                body.roadmap().stream().map(m -> new Milestone(m.on(), m.percent())).toList();
        AdoptPlan command =
                new AdoptPlan(
                        plan,
                        body.effectiveOn(),
                        body.title(),
                        ClauseBody.clauses(body.clauses(), "/clauses"),
                        roadmap);
        return created(command, plan.number(), "/api/v1/compliance", body, http);
    }

    private ResponseEntity<Recorded> created(
            Command command,
            String subject,
            String location,
            RecordingBody body,
            HttpServletRequest http) {
        Receipt receipt = recorder.record(command, Orders.of(http, body));
        return ResponseEntity.created(URI.create(location))
                .eTag(Orders.etag(receipt.version()))
                .body(new Recorded(subject, receipt.version()));
    }

    private ResponseEntity<Recorded> recorded(
            Command command, String subject, RecordingBody body, HttpServletRequest http) {
        Receipt receipt = recorder.record(command, Orders.of(http, body));
        return ResponseEntity.ok()
                .eTag(Orders.etag(receipt.version()))
                .body(new Recorded(subject, receipt.version()));
    }

    static UnitCode unit(String code) {
        try {
            return new UnitCode(code);
        } catch (IllegalArgumentException _) {
            throw new Malformed("path:code", "unit-code-malformed", code);
        }
    }
}
