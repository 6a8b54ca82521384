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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.personnel.Recruit;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;

/** Records personnel actions. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "Personnel actions", description = "Recruit, transfer, appoint, train, depart")
public class PersonnelController {

    private final Recorder recorder;

    public PersonnelController(Recorder recorder) {
        this.recorder = recorder;
    }

    record RecruitBody(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Trúng tuyển kỳ thi 2026") @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String unit,
            @NotNull RecruitmentRoute route,
            @NotNull StaffCategory category,
            @NotNull Sex sex,
            @NotNull EthnicityBody ethnicity,
            @NotNull @Valid IdentityRequest identity)
            implements RecordingBody {}

    /**
     * What was recorded.
     *
     * @param version the person's version after it, also in the ETag
     */
    public record Recorded(UUID person, long version) {}

    static final String UNIT = "[A-Z0-9][A-Z0-9-]{1,31}";

    @PostMapping
    @Operation(summary = "Take a person into service (tuyển dụng, tiếp nhận)")
    ResponseEntity<Recorded> recruit(
            @Valid @RequestBody RecruitBody body, HttpServletRequest http) {
        Recruit recruit =
                new Recruit(
                        body.effectiveOn(),
                        new UnitCode(body.unit()),
                        body.route(),
                        body.category(),
                        body.sex(),
                        body.ethnicity().group(),
                        body.identity().identity());
        Receipt receipt = recorder.record(recruit, Orders.of(http, body));
        return ResponseEntity.created(URI.create("/api/v1/people/" + receipt.stream()))
                .eTag(Orders.etag(receipt.version()))
                .body(new Recorded(receipt.stream(), receipt.version()));
    }

    @PostMapping("/{id}/transfers")
    @Operation(summary = "Move a person for good to another body (điều động)")
    ResponseEntity<Recorded> transfer(
            @PathVariable UUID id,
            @Valid @RequestBody ActRequest<FactBody.Transfer> act,
            HttpServletRequest http) {
        return record(id, act, http);
    }

    @PostMapping("/{id}/appointments")
    @Operation(summary = "Appoint or promote a person to a position (bổ nhiệm)")
    ResponseEntity<Recorded> appoint(
            @PathVariable UUID id,
            @Valid @RequestBody ActRequest<FactBody.Appoint> act,
            HttpServletRequest http) {
        return record(id, act, http);
    }

    @PostMapping("/{id}/trainings")
    @Operation(summary = "Record a completed training (hoàn thành đào tạo, bồi dưỡng)")
    ResponseEntity<Recorded> train(
            @PathVariable UUID id,
            @Valid @RequestBody ActRequest<FactBody.CompleteTraining> act,
            HttpServletRequest http) {
        return record(id, act, http);
    }

    @PostMapping("/{id}/departures")
    @Operation(summary = "End a person's service (nghỉ hưu, thôi việc, …)")
    ResponseEntity<Recorded> depart(
            @PathVariable UUID id,
            @Valid @RequestBody ActRequest<FactBody.Depart> act,
            HttpServletRequest http) {
        return record(id, act, http);
    }

    private ResponseEntity<Recorded> record(UUID id, ActRequest<?> act, HttpServletRequest http) {
        Receipt receipt =
                recorder.record(act.about(new PersonId(id)), Orders.of(http, act.by(), act));
        return ResponseEntity.ok()
                .eTag(Orders.etag(receipt.version()))
                .body(new Recorded(receipt.stream(), receipt.version()));
    }
}
