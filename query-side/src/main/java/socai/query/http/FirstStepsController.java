package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import socai.events.organisation.HeadcountKind;
import socai.query.compliance.AskedReadings;
import socai.query.compliance.Compliance;
import socai.query.compliance.ComplianceOnDay;
import socai.query.units.FirstSteps;
import socai.query.units.LackingNumbers;
import socai.query.units.LackingNumbers.Named;
import socai.query.units.UnitsLackingNumbers;

/** Answers what a ledger still lacks before the plan can be measured. */
@RestController
@RequestMapping("/api/v1/first-steps")
@Tag(name = "Founding", description = "The public reference data with which a ledger begins")
public class FirstStepsController {

    private final Answers answers;
    private final Clock clock;

    public FirstStepsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The steps to the first figures, and what each still lacks",
            description =
                    "Adopt the plan, check the units, assign headcounts, enter populations, import"
                            + " rosters. At most 200 units are named for each.")
    FirstStepsAnswer steps(@ModelAttribute TimeParameters times) {
        Compliance figures =
                answers.to(
                        new ComplianceOnDay(
                                times.day(clock), times.knowledge(), null, AskedReadings.NONE),
                        Compliance.class);
        LackingNumbers numbers =
                answers.to(
                        new UnitsLackingNumbers(
                                times.day(clock),
                                times.knowledge(),
                                HeadcountKind.valueOf(figures.readings().headcount().name()),
                                FirstSteps.expected()),
                        LackingNumbers.class);
        return FirstStepsAnswer.of(
                numbers,
                FirstSteps.of(
                        numbers,
                        figures.plan() != null,
                        figures.withoutStaff().stream()
                                .map(row -> new Named(row.unit(), row.name()))
                                .toList()));
    }
}
