package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.StaffCategory;
import socai.query.roster.PeopleOfUnit;
import socai.query.roster.PeopleOfUnit.Sought;
import socai.query.roster.PeopleOfUnit.Tie;
import socai.query.roster.PersonFile;
import socai.query.roster.PersonInBothTimes;
import socai.query.roster.PersonOnFile;
import socai.query.roster.PersonTimeline;
import socai.query.roster.Roster;

/** Answers who serves where, and what is on file about a person. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People", description = "Who serves where, and one person's file")
public class PeopleController {

    private final Answers answers;
    private final Clock clock;

    public PeopleController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Who serves in a body on a day, as known",
            description = "The longest in their body first; every condition given must hold.")
    ResponseEntity<RosterAnswer> people(
            @Parameter(example = "05569") @RequestParam String unit,
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description =
                                    "STAFF counts on the body's headcount, HOSTED works there on"
                                            + " secondment",
                            example = "STAFF")
                    @RequestParam(defaultValue = "STAFF")
                    String tie,
            @Parameter(example = "CIVIL_SERVANT") @RequestParam(required = false)
                    @Nullable String category,
            @Parameter(example = "FEMALE") @RequestParam(required = false) @Nullable String sex,
            @Parameter(example = "tay") @RequestParam(required = false) @Nullable String ethnicity,
            @Parameter(description = "Of an ethnic minority") @RequestParam(required = false)
                    @Nullable Boolean minority,
            @Parameter(description = "Holding a leadership or management title")
                    @RequestParam(required = false)
                    @Nullable Boolean leader,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        Sought sought =
                new Sought(
                        Parameters.oneOfOrAny("category", StaffCategory.class, category),
                        Parameters.oneOfOrAny("sex", Sex.class, sex),
                        Parameters.ethnicity(ethnicity),
                        minority,
                        leader);
        PeopleOfUnit question =
                new PeopleOfUnit(
                        Parameters.unit(unit),
                        times.day(clock),
                        times.knowledge(),
                        Parameters.oneOf("tie", Tie.class, tie),
                        sought,
                        Parameters.page(page),
                        Parameters.size(size, PeopleOfUnit.SIZE_MAX));
        NamedBody.require(question.unit(), question.asOf(), question.knownAt(), answers);
        return identified().body(RosterAnswer.of(answers.to(question, Roster.class)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One person: state on a day and everything that was recorded, as known",
            description =
                    "Each event with its decision, what became of it and where its receipt is. The"
                            + " ETag is the version as known.")
    ResponseEntity<PersonAnswer> person(
            @PathVariable UUID id,
            @ModelAttribute TimeParameters times,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        PersonFile question =
                new PersonFile(
                        new PersonId(id),
                        times.day(clock),
                        times.knowledge(),
                        Parameters.page(page),
                        Parameters.size(size, PersonFile.SIZE_MAX));
        PersonOnFile file = answers.to(question, PersonOnFile.class);
        return identified()
                .eTag("\"" + file.version() + "\"")
                .body(PersonAnswer.of(file, page, size));
    }

    @GetMapping("/{id}/timeline")
    @Operation(
            summary = "One person's history in both times",
            description =
                    "For each period of knowledge the states day by day: rectangles that never"
                            + " overlap and leave nothing out.")
    ResponseEntity<TimelineAnswer> timeline(
            @PathVariable UUID id,
            @Parameter(description = Parameters.KNOWN_AT, example = "2026-11-15T10:00:00+07:00")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        PersonTimeline question =
                new PersonTimeline(
                        new PersonId(id),
                        Parameters.knownAt(knownAt),
                        Parameters.page(page),
                        Parameters.size(size, PersonTimeline.SIZE_MAX));
        return identified().body(TimelineAnswer.of(answers.to(question, PersonInBothTimes.class)));
    }

    /** Identified answers are kept by nobody on the way. */
    private static ResponseEntity.BodyBuilder identified() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
