package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.query.compliance.CountOf;
import socai.query.compliance.Counted;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;
import socai.reference.VerySmallList;

/** Answers on what grounds a number of persons is what it is. */
@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class CountsController {

    private final Answers answers;
    private final Clock clock;

    public CountsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/counts")
    @Operation(
            summary = "On what grounds a number of persons is what it is",
            description =
                    "The persons counted and the facts that made the count, each with its decision"
                            + " and its proof; of residents the counts of the bodies with theirs.")
    CountsAnswer counts(
            @Parameter(
                            description =
                                    "Who or what is counted: a measure of /api/v1/compliance/flow in"
                                            + " capitals (STAFF, MINORITY, MINORITY_LEADERS …),"
                                            + " OTHERS, MEN; group:SLUG or group:very-small;"
                                            + " field:FIELD; happened:RECRUITED, APPOINTED, TRAINED"
                                            + " or DEPARTED, of :EM, :OTHERS, :WOMEN, :MEN; came:EM"
                                            + " …, into one body in a period; residents, of :EM,"
                                            + " :OTHERS, :GROUPED (whose group is counted),"
                                            + " :group:SLUG",
                            example = "group:tay")
                    @RequestParam
                    String what,
            @Parameter(description = "Code of one body", example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(
                            description =
                                    "Without a body, which together: all that exist on the day"
                                            + " (default), all that ever were, the province level,"
                                            + " the communes",
                            example = "EXISTING")
                    @RequestParam(required = false)
                    @Nullable String bodies,
            @Parameter(
                            description =
                                    "First day of the period in which something happened; without"
                                            + " it all that happened up to asOf",
                            example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable String from,
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description = "Which list names the very small groups",
                            example = "ND57_2017")
                    @RequestParam(required = false)
                    @Nullable String verySmall,
            @Parameter(description = "Of the persons, facts and counts of residents alike")
                    @RequestParam(defaultValue = "0")
                    int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        CountOf question =
                new CountOf(
                        unit == null || unit.isBlank() ? null : Parameters.unit(unit),
                        Parameters.oneOfOrAny("bodies", UnitScope.class, bodies),
                        Tally.read(what),
                        from == null || from.isBlank() ? null : Parameters.day("from", from),
                        times.day(clock),
                        times.knowledge(),
                        Parameters.oneOfOrAny("verySmall", VerySmallList.class, verySmall),
                        Parameters.page(page),
                        Parameters.size(size, CountOf.SIZE_MAX));
        return CountsAnswer.of(answers.to(question, Counted.class));
    }
}
