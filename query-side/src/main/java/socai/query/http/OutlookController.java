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
import socai.outlook.Outlook;
import socai.outlook.Retirement.OnlyYearKnown;
import socai.query.compliance.StandingAhead;
import socai.query.outlook.Ahead;
import socai.query.outlook.Supposed;

/** Answers whether the roadmap can still be kept, and with how many persons. */
@RestController
@RequestMapping("/api/v1/outlook")
@Tag(name = "Outlook", description = "What lies ahead, and what if")
public class OutlookController {

    private final Answers answers;
    private final Clock clock;

    public OutlookController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary =
                    "Pace, known departures, and the fewest recruits and appointments that still reach each step",
            description =
                    "Counts EM persons for the clauses on staff, leaders and women of both. Recruits"
                            + " fill vacancies only: posts minus those who stay. Retirement is by the"
                            + " normal age of Decree 135/2020/NĐ-CP where no other end is recorded;"
                            + " a leadership term counts until it ends, so that a reappointment is"
                            + " among the appointments; where one may lead or be planned to, a"
                            + " planning does as well. Each day is measured by the plan and the"
                            + " readings in force on it, as known. Who reaches the age after the"
                            + " knowledge ended goes then, also before an asOf that lies ahead."
                            + " Training is no part of it. hire, leave and"
                            + " appoint suppose what nobody records; each counts from the last day of its year.")
    OutlookAnswer outlook(
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description =
                                    "Code of one body; without it the province level together",
                            example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute ReadingParameters readings,
            @Parameter(description = "When somebody retires of whose birth only the year is known")
                    @RequestParam(defaultValue = "NEXT_JANUARY")
                    OnlyYearKnown onlyYearKnown,
            @ModelAttribute WhatIfParameters whatIf) {
        StandingAhead question =
                new StandingAhead(
                        times.day(clock),
                        times.knowledge(),
                        unit == null ? null : Parameters.unit(unit),
                        readings.asked());
        Ahead ahead = Ahead.of(question, onlyYearKnown, answers::to);
        Outlook outlook = ahead.outlook(Supposed.read(whatIf::texts, ahead.recorded()));
        return OutlookAnswer.of(ahead.recorded(), ahead.losses(), onlyYearKnown, outlook);
    }
}
