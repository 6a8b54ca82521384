package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.BodiesAgainst;
import socai.query.compliance.BodiesNearClause;
import socai.query.compliance.Coverage;
import socai.query.compliance.CoverageOnDay;
import socai.query.compliance.Nearness;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;

/** Answers how the bodies of each level stand. */
@RestController
@RequestMapping("/api/v1/compliance/coverage")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class CoverageController {

    private final Answers answers;
    private final Clock clock;

    public CoverageController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The bodies of each level together, and how many meet each clause",
            description =
                    "Each body by itself. A flip is a body whose verdict, or whose step of the"
                            + " roadmap, is another when one clause is read otherwise; page and"
                            + " size are of the flips.")
    CoverageAnswer coverage(
            @ModelAttribute TimeParameters times,
            @ModelAttribute ReadingParameters readings,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        int number = Parameters.page(page);
        int rows = Parameters.size(size, BodiesNearClause.SIZE_MAX);
        LocalDate day = times.day(clock);
        DayAhead<Coverage> coverage =
                DayAhead.of(
                        day,
                        null,
                        UnitScope.EXISTING,
                        times.knowledge(),
                        (known, expected) ->
                                new CoverageOnDay(day, known, readings.asked(), expected),
                        Coverage.class,
                        Coverage::knownAt,
                        answers::to);
        return CoverageAnswer.of(coverage, number, rows);
    }

    @GetMapping("/bodies")
    @Operation(
            summary = "Which bodies meet a clause, which miss it, and by how many persons",
            description = "Those that miss it first, the nearest to the minimum first.")
    BodiesAgainstAnswer bodies(
            @ModelAttribute ClauseParameters clause,
            @Parameter(description = "Only bodies of this level", example = "COMMUNE")
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "Only those that stand so", example = "NEARLY_MET")
                    @RequestParam(required = false)
                    @Nullable String near,
            @ModelAttribute TimeParameters times,
            @ModelAttribute ReadingParameters readings,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        BodiesNearClause question =
                new BodiesNearClause(
                        clause.asked(),
                        Parameters.oneOfOrAny("level", UnitLevel.class, level),
                        Parameters.oneOfOrAny("near", Nearness.class, near),
                        times.day(clock),
                        times.knowledge(),
                        readings.asked(),
                        Parameters.page(page),
                        Parameters.size(size, BodiesNearClause.SIZE_MAX));
        return BodiesAgainstAnswer.of(answers.to(question, BodiesAgainst.class));
    }
}
