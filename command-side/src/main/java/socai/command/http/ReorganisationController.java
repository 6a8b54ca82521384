package socai.command.http;

import static socai.command.http.PersonnelController.UNIT;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import socai.command.http.FactBody.PositionBody;
import socai.command.organisation.DecideOnUnit;
import socai.command.reorganisation.AnnulReorganisation;
import socai.command.reorganisation.AnnulReorganisation.OfBody;
import socai.command.reorganisation.Reorganise;
import socai.command.reorganisation.Reorganise.Follow;
import socai.command.reorganisation.Reorganise.Named;
import socai.command.reorganisation.Reorganise.Numbers;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;

/** Records what changes a body, and reorganisations of several with their staff. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reorganisation", description = "Rename, move, correct; merge, split, dissolve")
public class ReorganisationController {

    private static final int BODIES_MAX = 500;
    private static final int NAMED_MAX = 5_000;

    private final Recorder recorder;

    public ReorganisationController(Recorder recorder) {
        this.recorder = recorder;
    }

    record UnitActionsBody(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Nghị quyết số 12/NQ-HĐND") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotEmpty @Size(max = DecideOnUnit.ACTIONS_MAX)
                    List<@NotNull @Valid UnitActionBody> actions)
            implements RecordingBody {}

    record NewBody(
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String code,
            @Schema(example = "Xã Định Hóa") @NotBlank @Size(max = 200) String name,
            @NotNull UnitLevel level,
            @NotNull UnitFunction function) {

        UnitEstablished on(LocalDate day) {
            return new UnitEstablished(new UnitCode(code), day, name, level, function);
        }
    }

    /** What becomes of an old body; {@code type} says which. */
    @Schema(
            discriminatorProperty = "type",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "MERGE", schema = Merge.class),
                @DiscriminatorMapping(value = "SPLIT", schema = Split.class),
                @DiscriminatorMapping(value = "DISSOLVE", schema = Dissolve.class)
            })
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Merge.class, name = "MERGE"),
        @JsonSubTypes.Type(value = Split.class, name = "SPLIT"),
        @JsonSubTypes.Type(value = Dissolve.class, name = "DISSOLVE")
    })
    sealed interface EndingBody {

        /** The fact, effective on this day. */
        OrganisationFact on(LocalDate day);
    }

    /** Another body continues it. */
    @Schema(description = "Another body continues it.")
    record Merge(
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String unit,
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String into)
            implements EndingBody {

        @Override
        public OrganisationFact on(LocalDate day) {
            return new UnitMerged(new UnitCode(unit), day, new UnitCode(into));
        }
    }

    /** Several bodies continue it, itself perhaps among them. */
    @Schema(description = "Several bodies continue it, itself perhaps among them.")
    record Split(
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String unit,
            @NotEmpty @Size(max = BODIES_MAX) List<@NotNull @Pattern(regexp = UNIT) String> into)
            implements EndingBody {

        @Override
        public OrganisationFact on(LocalDate day) {
            return new UnitSplit(
                    new UnitCode(unit), day, into.stream().map(UnitCode::new).toList());
        }
    }

    /** Nobody continues it. */
    @Schema(description = "Nobody continues it.")
    record Dissolve(
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String unit,
            @Schema(
                            description =
                                    "Bodies that get its posts or residents all the same; what these"
                                            + " are then, `numbers` says")
                    @Nullable
                    @Size(max = BODIES_MAX)
                    List<@NotNull @Pattern(regexp = UNIT) String> receivers,
            @Schema(description = "Whether its posts and residents end with it, for nobody")
                    @Nullable Boolean numbersLapse)
            implements EndingBody {

        @Override
        public OrganisationFact on(LocalDate day) {
            List<UnitCode> get =
                    receivers == null ? List.of() : receivers.stream().map(UnitCode::new).toList();
            boolean lapse = Boolean.TRUE.equals(numbersLapse);
            if (lapse && !get.isEmpty()) {
                throw new Malformed("/endings", "receivers-and-numbers", unit);
            }
            return new UnitDissolved(
                    new UnitCode(unit),
                    day,
                    get,
                    lapse
                            ? SuccessorNumbers.LAPSED
                            : get.isEmpty() ? SuccessorNumbers.UNSAID : SuccessorNumbers.STATED);
        }
    }

    record PostsBody(
            @NotNull HeadcountKind kind,
            @NotNull @PositiveOrZero @Max(HeadcountAssigned.PERSONS_MAX) Integer persons) {}

    record ResidentsBody(
            @NotNull @Min(1) Integer total,
            @NotNull @PositiveOrZero Integer minority,
            @Nullable @Size(max = 54) List<@NotNull @Valid GroupBody> groups,
            @Nullable LocalDate countedOn,
            @NotBlank @Size(max = 500) String source) {}

    /** The posts and residents of a body after the reorganisation. */
    record StatedBody(
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String unit,
            @NotNull @Size(max = 4) List<@NotNull @Valid PostsBody> headcounts,
            @Nullable @Valid ResidentsBody population) {

        Stream<OrganisationFact> facts(LocalDate day) {
            UnitCode code = new UnitCode(unit);
            Stream<OrganisationFact> posts =
                    headcounts.stream()
                            .map(each ->
                                    new HeadcountAssigned(
                                            code,
                                            day,
                                            each.kind(),
                                            HeadcountAct.ASSIGNED,
                                            each.persons(),
                                            NumberOrigin.REORGANISATION));
            return population == null
                    ? posts
                    : Stream.concat(
                            posts,
                            Stream.of(
                                    new PopulationRecorded(
                                            code,
                                            day,
                                            population.total(),
                                            population.minority(),
                                            population.groups() == null
                                                    ? List.of()
                                                    : population.groups().stream()
                                                            .map(GroupBody::count)
                                                            .toList(),
                                            population.countedOn(),
                                            population.source(),
                                            NumberOrigin.REORGANISATION)));
        }
    }

    /** How the posts and residents of the bodies that go on are said. */
    enum NumbersWord {
        /** The sums of the predecessors' numbers, but for what is stated. */
        SUM_OF_PREDECESSORS,
        /** All that was known of a predecessor is stated. */
        STATED
    }

    record NumbersBody(
            @NotNull NumbersWord basis,
            @Nullable @Size(max = BODIES_MAX) List<@NotNull @Valid StatedBody> stated,
            @Schema(
                            description =
                                    "Whether the bodies together have other totals afterwards; refused"
                                            + " otherwise when they differ")
                    @Nullable Boolean totalsChange) {

        Numbers on(LocalDate day) {
            return new Numbers(
                    switch (basis) {
                        case SUM_OF_PREDECESSORS -> SuccessorNumbers.ADDED_UP;
                        case STATED -> SuccessorNumbers.STATED;
                    },
                    stated == null
                            ? List.of()
                            : stated.stream().flatMap(each -> each.facts(day)).toList(),
                    Boolean.TRUE.equals(totalsChange));
        }
    }

    record FollowBody(
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String from,
            @Schema(example = "05569") @NotNull @Pattern(regexp = UNIT) String to) {}

    record NamedBody(
            @NotNull UUID person,
            @Schema(example = "SO-NOI-VU") @NotNull @Pattern(regexp = UNIT) String to,
            @Nullable @Valid PositionBody position) {

        Named named() {
            return new Named(
                    new PersonId(person),
                    new UnitCode(to),
                    position == null ? null : position.position());
        }
    }

    record ReorganisationBody(
            @Schema(example = "2026-12-01") @NotNull LocalDate effectiveOn,
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Theo Nghị quyết số 12/NQ-HĐND") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotNull @Size(max = BODIES_MAX) List<@NotNull @Valid NewBody> established,
            @NotEmpty @Size(max = BODIES_MAX) List<@NotNull @Valid EndingBody> endings,
            @Schema(
                            description =
                                    "The posts and residents of the bodies that go on; needed when"
                                            + " any are known of a body concerned")
                    @Nullable
                    @Valid
                    NumbersBody numbers,
            @NotNull @Size(max = BODIES_MAX) List<@NotNull @Valid FollowBody> follow,
            @NotNull @Size(max = NAMED_MAX) List<@NotNull @Valid NamedBody> named)
            implements RecordingBody {

        Reorganise command() {
            return new Reorganise(
                    effectiveOn,
                    established.stream().map(body -> body.on(effectiveOn)).toList(),
                    endings.stream().map(ending -> ending.on(effectiveOn)).toList(),
                    numbers == null ? Numbers.UNSAID : numbers.on(effectiveOn),
                    follow.stream()
                            .map(rule ->
                                    new Follow(new UnitCode(rule.from()), new UnitCode(rule.to())))
                            .toList(),
                    named.stream().map(NamedBody::named).toList());
        }
    }

    record VoidBody(
            @Schema(example = "02143") @NotNull @Pattern(regexp = UNIT) String unit,
            @NotEmpty @Size(max = AnnulReorganisation.EVENTS_MAX)
                    List<@NotNull @PositiveOrZero Long> sequences) {

        OfBody ofBody() {
            return new OfBody(new UnitCode(unit), sequences);
        }
    }

    record AnnulmentBody(
            @Nullable @Valid DecisionBody decision,
            @Nullable @Valid BasisRequest basis,
            @Schema(example = "hoa.nt") @NotBlank @Size(max = 100) String actor,
            @Schema(example = "Thu hồi Nghị quyết số 12/NQ-HĐND") @NotBlank @Size(max = 500)
                    String reason,
            @Nullable @Size(max = RecordingBody.CONFIRMED_MAX)
                    List<@NotNull @Pattern(regexp = RecordingBody.CONFIRMS) String> confirmed,
            @Nullable @Size(max = RecordingBody.ATTACHMENTS_MAX)
                    List<@NotNull @Valid AttachmentRequest> attachments,
            @NotEmpty @Size(max = AnnulReorganisation.BODIES_MAX)
                    List<@NotNull @Valid VoidBody> bodies)
            implements RecordingBody {}

    /** Of how many bodies something was annulled. */
    public record ReorganisationAnnulled(int bodies) {}

    @PostMapping("/reorganisations/annulments")
    @Operation(
            summary = "Annul what a reorganisation ordered about bodies, with its moves of staff",
            description =
                    "Names the events of each body by their sequence. Whoever followed a body whose"
                            + " merger, split or dissolution is annulled goes back to it; who cannot"
                            + " is listed and nothing is recorded. If-Match is not looked at.")
    ResponseEntity<ReorganisationAnnulled> annul(
            @Valid @RequestBody AnnulmentBody body, HttpServletRequest http) {
        AnnulReorganisation order =
                new AnnulReorganisation(body.bodies().stream().map(VoidBody::ofBody).toList());
        recorder.record(order, Orders.unconditional(http, body));
        return ResponseEntity.ok(new ReorganisationAnnulled(body.bodies().size()));
    }

    /** How many bodies began and ended. */
    public record Reorganised(int established, int ended) {}

    @PostMapping("/units/{code}/actions")
    @Operation(summary = "Rename, move, correct or annul about one body, all or none")
    ResponseEntity<OrganisationController.Recorded> unit(
            @PathVariable String code,
            @Valid @RequestBody UnitActionsBody body,
            HttpServletRequest http) {
        UnitCode unit = OrganisationController.unit(code);
        DecideOnUnit decide =
                new DecideOnUnit(
                        unit, body.actions().stream().map(each -> each.action(unit)).toList());
        Receipt receipt = recorder.record(decide, Orders.of(http, body));
        return ResponseEntity.ok()
                .eTag(Orders.etag(receipt.version()))
                .body(new OrganisationController.Recorded(code, receipt.version()));
    }

    @PostMapping("/reorganisations")
    @Operation(
            summary =
                    "Establish, merge, split and dissolve bodies and move their staff, all or none",
            description =
                    "Staff of a merged body follows it, of any other the rule for its body; who is"
                            + " named goes where the name says. Whoever is left over is listed and"
                            + " nothing is recorded. If-Match is not looked at.")
    ResponseEntity<Reorganised> reorganise(
            @Valid @RequestBody ReorganisationBody body, HttpServletRequest http) {
        recorder.record(body.command(), Orders.unconditional(http, body));
        return ResponseEntity.ok(new Reorganised(body.established().size(), body.endings().size()));
    }
}
