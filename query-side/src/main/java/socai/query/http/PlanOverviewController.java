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
import socai.events.UnitCode;
import socai.query.compliance.PlanOnDay;
import socai.query.compliance.PlanText;
import socai.query.compliance.Structure;
import socai.query.compliance.StructureOnDay;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;
import socai.reference.VerySmallList;

/** Answers what the plan asks, and how the province as a whole stands. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class PlanOverviewController {

    private final Answers answers;
    private final Clock clock;

    public PlanOverviewController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/plan")
    @Operation(
            summary = "The plan in force on a day",
            description =
                    "Every clause with its Vietnamese text and an English gloss, the roadmap, the"
                            + " line between its steps at the end of each year, who counts.")
    PlanAnswer plan(@ModelAttribute TimeParameters times) {
        PlanOnDay question = new PlanOnDay(times.day(clock), times.knowledge());
        return PlanAnswer.of(answers.to(question, PlanText.class));
    }

    @GetMapping("/structure")
    @Operation(
            summary = "Clause II.3.a: the make-up of staff beside that of the population",
            description =
                    "Per ethnic group, very small groups together, and EM staff by field of"
                            + " training. The plan names no threshold; nothing is judged.")
    StructureAnswer structure(
            @Parameter(description = "Code of one body; all when none is given", example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description = "Which list names the very small groups",
                            example = "ND57_2017")
                    @RequestParam(required = false)
                    @Nullable String verySmall) {
        UnitCode one = unit == null ? null : Parameters.unit(unit);
        LocalDate day = times.day(clock);
        VerySmallList list = Parameters.oneOfOrAny("verySmall", VerySmallList.class, verySmall);
        return StructureAnswer.of(
                DayAhead.of(
                        day,
                        one,
                        UnitScope.EXISTING,
                        times.knowledge(),
                        (known, expected) -> new StructureOnDay(one, day, known, list, expected),
                        Structure.class,
                        Structure::knownAt,
                        answers::to));
    }
}
