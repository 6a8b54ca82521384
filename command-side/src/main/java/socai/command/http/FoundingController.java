package socai.command.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Recorder;
import socai.command.founding.Found;
import socai.command.founding.FoundingPart;
import socai.events.UnitCode;

/** Records the founding decision of a ledger. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Founding", description = "The public reference data with which a ledger begins")
public class FoundingController {

    private static final int WITHOUT_MAX = 500;

    private final Recorder recorder;

    public FoundingController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Schema(name = "FoundingRequest")
    record FoundingRequest(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Lập sổ cái nhân sự của tỉnh") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @Schema(description = "Which parts; all when nothing is said") @Size(min = 1, max = 4)
                    @Nullable List<@NotNull FoundingPart> parts,
            @Schema(description = "Units that are left out, because they are recorded already")
                    @Size(max = WITHOUT_MAX)
                    @Nullable List<@NotNull @Pattern(regexp = PersonnelController.UNIT) String>
                            without)
            implements RecordingBody {

        Found command() {
            Set<FoundingPart> chosen =
                    parts == null ? EnumSet.allOf(FoundingPart.class) : new LinkedHashSet<>(parts);
            Set<UnitCode> left = new LinkedHashSet<>();
            if (without != null) {
                without.forEach(code -> left.add(new UnitCode(code)));
            }
            return Found.of(chosen, left);
        }
    }

    /**
     * What the founding decision recorded.
     *
     * @param units how many units it established
     * @param plan number of the plan that it put into force; absent when it was none
     * @param tasks how many tasks and readings it laid down under the plan
     */
    @Schema(name = "Founded")
    public record Founded(int units, @Nullable String plan, int tasks) {}

    @PostMapping("/founding")
    @Operation(
            summary = "Record the public reference data under one founding decision, all or none",
            description =
                    "The units of the province and the 92 communes from 1 July 2025, Plan"
                            + " 128/KH-UBND with its tasks, and the readings that a new ledger"
                            + " chooses. Headcounts, populations and people are recorded after it."
                            + " If-Match is not looked at.")
    ResponseEntity<Founded> found(
            @Valid @RequestBody FoundingRequest body, HttpServletRequest http) {
        Found order = body.command();
        recorder.record(order, Orders.unconditional(http, body));
        return ResponseEntity.created(URI.create("/first-steps"))
                .body(
                        new Founded(
                                order.units().size(),
                                order.plan() == null ? null : order.plan().plan().number(),
                                order.underPlan().size()));
    }
}
