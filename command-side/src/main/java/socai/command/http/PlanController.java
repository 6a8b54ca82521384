package socai.command.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.plan.DecideOnPlan;
import socai.command.plan.PlanAction;
import socai.events.plan.PlanId;

/** Records how a plan is read, what it asks to be done, and what was done. */
@RestController
@RequestMapping("/api/v1/plan")
@Tag(name = "Tasks and readings", description = "What the plan asks to be done; how it is read")
public class PlanController {

    private final Recorder recorder;

    public PlanController(Recorder recorder) {
        this.recorder = recorder;
    }

    record PlanActionsBody(
            @Schema(description = "Number of the plan's document", example = "128/KH-UBND")
                    @NotBlank
                    @Size(max = 100)
                    String plan,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Báo cáo số 12/BC-SNV") @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotEmpty @Size(max = DecideOnPlan.ACTIONS_MAX)
                    List<@NotNull @Valid PlanActionBody> actions)
            implements RecordingBody {

        private List<PlanAction> actions(PlanId under) {
            List<PlanAction> ordered = new ArrayList<>(actions.size());
            for (int i = 0; i < actions.size(); i++) {
                ordered.add(actions.get(i).action(under, "/actions/" + i));
            }
            return ordered;
        }
    }

    @PostMapping("/actions")
    @Operation(
            summary =
                    "Choose a reading, lay down a task, report what was done, correct or annul, all"
                            + " or none",
            description =
                    "The answer's version is that of the plan, for If-Match. A task with days is"
                            + " reported for one of them; what a group of bodies owes, each reports"
                            + " by itself.")
    ResponseEntity<OrganisationController.Recorded> act(
            @Valid @RequestBody PlanActionsBody body, HttpServletRequest http) {
        PlanId plan = new PlanId(body.plan());
        DecideOnPlan decide = new DecideOnPlan(plan, body.actions(plan));
        Receipt receipt = recorder.record(decide, Orders.of(http, body));
        return ResponseEntity.ok()
                .eTag(Orders.etag(receipt.version()))
                .body(new OrganisationController.Recorded(plan.number(), receipt.version()));
    }
}
