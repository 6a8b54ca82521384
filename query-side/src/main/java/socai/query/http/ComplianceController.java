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
import socai.query.compliance.Compliance;
import socai.query.compliance.ComplianceOnDay;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;

/** Answers how the bodies stand against the plan. */
@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class ComplianceController {

    private final Answers answers;
    private final Clock clock;

    public ComplianceController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "All bodies, or one, against every clause of the plan on a day",
            description =
                    "Exact whole numbers only. The first row is the province level as a whole, then"
                            + " bodies by level and code.")
    ComplianceAnswer compliance(
            @ModelAttribute TimeParameters times,
            @Parameter(description = "Code of one body", example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute ReadingParameters readings) {
        LocalDate day = times.day(clock);
        UnitCode one = unit == null ? null : Parameters.unit(unit);
        return ComplianceAnswer.of(
                DayAhead.of(
                        day,
                        one,
                        UnitScope.EXISTING,
                        times.knowledge(),
                        (known, expected) ->
                                new ComplianceOnDay(day, known, one, readings.asked(), expected),
                        Compliance.class,
                        Compliance::knownAt,
                        answers::to));
    }
}
