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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.command.Malformed;
import socai.command.Receipt;
import socai.command.Recorder;
import socai.command.personnel.Decide;
import socai.command.personnel.DecideForMany;
import socai.events.PersonId;

/** Records all that one decision orders, about one person or about many. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Decisions",
        description = "Every personnel action, correction and annulment; all of a decision or none")
public class DecisionsController {

    private final Recorder recorder;

    public DecisionsController(Recorder recorder) {
        this.recorder = recorder;
    }

    record ActionsBody(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotEmpty @Size(max = Decide.ACTIONS_MAX) List<@NotNull @Valid ActionBody> actions)
            implements RecordingBody {}

    record OfPerson(
            @NotNull UUID person,
            @NotEmpty @Size(max = Decide.ACTIONS_MAX) List<@NotNull @Valid ActionBody> actions) {

        Decide decide() {
            PersonId about = new PersonId(person);
            return new Decide(about, actions.stream().map(action -> action.action(about)).toList());
        }
    }

    record ManyBody(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Quyết định số 125/QĐ-SNV") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotEmpty @Size(max = DecideForMany.PEOPLE_MAX) List<@NotNull @Valid OfPerson> people)
            implements RecordingBody {}

    /** How many people the decision was recorded for. */
    public record RecordedForMany(int people) {}

    @PostMapping("/people/{id}/actions")
    @Operation(
            summary = "Record actions, corrections and annulments about one person, all or none",
            description =
                    "What the actions would make of the whole working life is judged together, so"
                            + " that a late entry can come with what makes it fit.")
    ResponseEntity<PersonnelController.Recorded> one(
            @PathVariable UUID id, @Valid @RequestBody ActionsBody body, HttpServletRequest http) {
        Decide decide = new OfPerson(id, body.actions()).decide();
        Receipt receipt = recorder.record(decide, Orders.of(http, body));
        return ResponseEntity.ok()
                .eTag(Orders.etag(receipt.version()))
                .body(new PersonnelController.Recorded(receipt.stream(), receipt.version()));
    }

    @PostMapping("/decisions")
    @Operation(
            summary = "Record one decision about many people, all or none",
            description = "A refusal lists what cannot stand for whom. If-Match is not looked at.")
    ResponseEntity<RecordedForMany> many(
            @Valid @RequestBody ManyBody body, HttpServletRequest http) {
        Set<UUID> once = new HashSet<>();
        for (OfPerson each : body.people()) {
            if (!once.add(each.person())) {
                throw new Malformed("/people", "person-named-twice", each.person());
            }
        }
        DecideForMany decide =
                new DecideForMany(body.people().stream().map(OfPerson::decide).toList());
        recorder.record(decide, Orders.unconditional(http, body));
        return ResponseEntity.ok(new RecordedForMany(body.people().size()));
    }
}
