package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingField;
import socai.query.roster.PeopleOfUnit;
import socai.query.roster.PersonFile;
import socai.query.roster.PersonOnFile;
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

    record MemberAnswer(
            UUID person,
            @Nullable String name,
            @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
            @Schema(description = WhoItIs.ERASED_BY_SAYS) @Nullable Long erasedBy,
            @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable,
            LocalDate since,
            Sex sex,
            String ethnicity,
            StaffCategory category,
            @Nullable String title,
            @Nullable PositionKind positionKind) {}

    record RosterAnswer(
            String unit,
            LocalDate asOf,
            int page,
            int size,
            int total,
            List<MemberAnswer> people) {}

    /**
     * Where the person stands on the day asked about.
     *
     * @param status NOT_YET_RECRUITED, IN_SERVICE or LEFT
     * @param since first day in the present unit, or out of service
     */
    record StateAnswer(
            String status,
            @Nullable LocalDate since,
            @Nullable String unit,
            @Nullable StaffCategory category,
            @Nullable Sex sex,
            @Nullable String ethnicity,
            @Nullable Position position,
            @Nullable DepartureKind departure,
            Set<TrainingField> trained) {}

    record PersonAnswer(
            UUID person,
            LocalDate asOf,
            long version,
            WhoItIs.@Nullable IdentityAnswer identity,
            @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
            @Schema(description = WhoItIs.ERASED_BY_SAYS) @Nullable Long erasedBy,
            @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable,
            StateAnswer state,
            int page,
            int size,
            int events,
            List<HistoryEntry> history) {}

    @GetMapping
    @Operation(summary = "Who serves in a body on a day")
    ResponseEntity<RosterAnswer> people(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        Roster roster =
                answers.to(
                        new PeopleOfUnit(
                                Parameters.unit(unit),
                                Parameters.asOf(asOf, clock),
                                Parameters.page(page),
                                Parameters.size(size, PeopleOfUnit.SIZE_MAX)),
                        Roster.class);
        return identified(
                new RosterAnswer(
                        roster.unit().value(),
                        roster.asOf(),
                        roster.page(),
                        roster.size(),
                        roster.total(),
                        roster.people().stream().map(PeopleController::member).toList()),
                null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person: state on a day and everything that was recorded")
    ResponseEntity<PersonAnswer> person(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        PersonFile question =
                new PersonFile(
                        new PersonId(id),
                        Parameters.asOf(asOf, clock),
                        Parameters.page(page),
                        Parameters.size(size, PersonFile.SIZE_MAX));
        PersonOnFile file = answers.to(question, PersonOnFile.class);
        WhoItIs who = WhoItIs.of(file.identity());
        PersonAnswer answer =
                new PersonAnswer(
                        id,
                        file.asOf(),
                        file.version(),
                        who.identity(),
                        who.erased(),
                        who.erasedBy(),
                        who.unreadable(),
                        state(file.state()),
                        page,
                        size,
                        file.events(),
                        file.history().stream().map(HistoryEntry::of).toList());
        return identified(answer, file.version());
    }

    /** Identified answers are kept by nobody on the way. */
    private static <A> ResponseEntity<A> identified(A answer, @Nullable Long version) {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        return (version == null ? ok : ok.eTag("\"" + version + "\"")).body(answer);
    }

    private static MemberAnswer member(Roster.Member member) {
        WhoItIs who = WhoItIs.of(member.identity());
        return new MemberAnswer(
                member.person().value(),
                who.name(),
                who.erased(),
                who.erasedBy(),
                who.unreadable(),
                member.since(),
                member.sex(),
                member.ethnicity().slug(),
                member.category(),
                member.title(),
                member.positionKind());
    }

    private static StateAnswer state(CareerState state) {
        return switch (state) {
            case NotYetRecruited _ ->
                    new StateAnswer(
                            "NOT_YET_RECRUITED",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Set.of());
            case InService serving ->
                    new StateAnswer(
                            "IN_SERVICE",
                            serving.unitSince(),
                            serving.unit().value(),
                            serving.category(),
                            serving.sex(),
                            serving.ethnicity().slug(),
                            serving.position(),
                            null,
                            new TreeSet<>(serving.trained()));
            case Left left ->
                    new StateAnswer(
                            "LEFT",
                            left.since(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            left.kind(),
                            new TreeSet<>(left.trained()));
        };
    }
}
